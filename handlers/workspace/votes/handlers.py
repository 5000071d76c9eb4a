"""What taps and words do to a vote that is being prepared."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.marks import must_carry_none
from commission.clock.working_days import calendar_of
from commission.errors import CommissionError
from commission.ids import BodyId, MeetingId, PollId
from commission.polls.refusals import CloseInPastError
from commission.roster.body import Body
from commission.tasks.deadline import end_of_day
from commission.tasks.reading.typed import when
from handlers.workspace.paging import first_page
from handlers.workspace.states import Meetings, Votes
from handlers.workspace.using import actor_of, cases, go, toast
from handlers.workspace.votes.form import VoteForm, form_of, keep, new_form

DAYS = (1, 3, 5)  # working days that are offered


class UnreadableCloseError(CommissionError):
    """What was typed is no day."""

    key = "error-unreadable-close"


async def open_board(query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    await cases(manager).take_vote_board(actor_of(manager), PollId(chosen))
    await toast(query, manager, "toast-board")


async def begin_absentee(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    own = [body.id for body in roster.own_bodies()]
    keep_new(manager, bodies=tuple(own) if len(own) == 1 else ())
    await manager.switch_to(Votes.text if len(own) == 1 else Votes.bodies)


async def begin_in_meeting(manager: DialogManager, meeting_id: MeetingId, item: int = 0, title: str = "") -> None:
    """From the window of a meeting, or of one of its items."""
    seen = await cases(manager).view_meeting(actor_of(manager), meeting_id)
    coming = [i.person_id for i in seen.gathering.invitations.values() if i.comes]
    bodies = tuple(int(body.id) for body in seen.gathering.bodies)
    data = new_form(bodies=bodies, meeting=int(meeting_id), item=item, title=title, present=tuple(map(int, coming)))
    await go(manager, Votes.text, **data)


async def toggle_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body_id: int) -> None:
    form = form_of(manager)
    kept = tuple(each for each in form.bodies if each != body_id)
    keep(manager, replace(form, bodies=kept if body_id in form.bodies else (*kept, body_id)))


async def bodies_chosen(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if form_of(manager).bodies:
        await manager.switch_to(Votes.text)
    else:
        await toast(query, manager, "toast-vote-no-body")


async def type_text(manager: DialogManager, text: str) -> None:
    must_carry_none(text, cases(manager).open_vote.marks)
    form = form_of(manager).with_text(text)
    keep(manager, form)
    first_page(manager)
    if form.absentee and not form.closes_at:
        await manager.switch_to(Votes.closes)
    else:
        await manager.switch_to(Votes.preview if form.absentee else Votes.present)


async def choose_days(_query: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    body = await leading_body(manager)
    await _close(manager, calendar_of(body.regulation).after(_today(manager, body), days))


async def type_day(manager: DialogManager, text: str) -> None:
    body = await leading_body(manager)
    day = when(text, _today(manager, body), calendar_of(body.regulation).works).day
    if day is None:
        raise UnreadableCloseError
    await _close(manager, day)


async def toggle_present(_query: CallbackQuery, _select: Any, manager: DialogManager, person_id: int) -> None:
    keep(manager, form_of(manager).toggled([person_id]))


async def toggle_everybody(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    voters = await cases(manager).view_voters(actor_of(manager), MeetingId(form.meeting))
    keep(manager, form.toggled(int(voter.person.id) for voter in voters))


async def begin_vote(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    await cases(manager).open_vote(actor_of(manager), form.plan(), token=form.token)
    await toast(query, manager, "toast-vote-open")
    await _leave(manager, form)


async def turn_secret(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """And back."""
    form = form_of(manager)
    keep(manager, replace(form, secret=not form.secret))


async def give_up(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _leave(manager, form_of(manager))


async def change_rest(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The deadline, or who is there."""
    first_page(manager)
    await manager.switch_to(Votes.closes if form_of(manager).absentee else Votes.present)


async def leading_body(manager: DialogManager) -> Body:
    """By whose clock and calendar the vote is held."""
    roster = await cases(manager).view_roster(actor_of(manager))
    return roster.body(BodyId(form_of(manager).bodies[0]))


def keep_new(manager: DialogManager, **said: Any) -> None:
    manager.dialog_data.update(new_form(**said))


async def _close(manager: DialogManager, day: date) -> None:
    """Raises CloseInPastError."""
    body = await leading_body(manager)
    closes_at = end_of_day(day, body.regulation)
    if closes_at <= cases(manager).clock.now():
        raise CloseInPastError
    keep(manager, replace(form_of(manager), closes_at=closes_at.isoformat()))
    await manager.switch_to(Votes.preview)


async def _leave(manager: DialogManager, form: VoteForm) -> None:
    if form.meeting:
        await go(manager, Meetings.view, meeting=form.meeting)
    else:
        await manager.switch_to(Votes.page)


def _today(manager: DialogManager, body: Body) -> date:
    now: datetime = cases(manager).clock.now()
    return now.astimezone(ZoneInfo(body.regulation.time_zone)).date()
