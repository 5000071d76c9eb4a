"""What taps and words do to a poll for a date that is being prepared."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.marks import must_carry_none
from commission.clock.working_days import calendar_of
from commission.errors import checked_text
from commission.ids import BodyId, SchedulingId
from commission.meetings.meeting import PLACE_LIMIT
from commission.roster.body import Body
from commission.scheduling.poll import TITLE_LIMIT, checked_starts
from commission.scheduling.refusals import SchedulingDeadlineError
from commission.tasks.deadline import end_of_day
from commission.tasks.reading.typed import when
from handlers.workspace.scheduling.dates import read_dates
from handlers.workspace.scheduling.form import form_of, keep, keep_new
from handlers.workspace.states import Scheduling
from handlers.workspace.using import actor_of, cases, toast
from handlers.workspace.votes.handlers import UnreadableCloseError

DAYS = (1, 3, 5)  # working days that are offered for the answers
_TO_CHOOSE = timedelta(hours=1)  # between the last answer and the first of the dates, at least
MINUTES = (30, 60, 90, 120, 180)  # that a meeting may take


async def open_board(query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    await cases(manager).take_scheduling_board(actor_of(manager), SchedulingId(chosen))
    await toast(query, manager, "toast-board")


async def begin(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    own = tuple(int(body.id) for body in roster.own_bodies())
    keep_new(manager, own if len(own) == 1 else ())
    await manager.switch_to(Scheduling.title if len(own) == 1 else Scheduling.bodies)


async def toggle_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body_id: int) -> None:
    form = form_of(manager)
    kept = tuple(each for each in form.bodies if each != body_id)
    keep(manager, replace(form, bodies=kept if body_id in form.bodies else (*kept, body_id)))


async def bodies_chosen(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if form_of(manager).bodies:
        await manager.switch_to(Scheduling.title)
    else:
        await toast(query, manager, "toast-vote-no-body")


async def type_title(manager: DialogManager, text: str) -> None:
    must_carry_none(text, cases(manager).open_scheduling.marks)
    keep(manager, replace(form_of(manager), title=checked_text(text, limit=TITLE_LIMIT)))
    await _on(manager)


async def type_dates(manager: DialogManager, text: str) -> None:
    """Dates before which nobody could answer any more are asked for another deadline."""
    body = await leading_body(manager)
    zone, now = body.regulation.time_zone, cases(manager).clock.now()
    typed = read_dates(text, zone, _today(manager, body), calendar_of(body.regulation).works)
    starts = checked_starts(typed, now, zone)
    form = form_of(manager)
    in_time = form.closes_at and datetime.fromisoformat(form.closes_at) < starts[0]
    dates = tuple(each.isoformat() for each in starts)
    keep(manager, replace(form, starts=dates, closes_at=form.closes_at if in_time else ""))
    await _on(manager)


async def choose_minutes(_query: CallbackQuery, _select: Any, manager: DialogManager, minutes: int) -> None:
    keep(manager, replace(form_of(manager), minutes=minutes))
    await _on(manager)


async def choose_days(_query: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    body = await leading_body(manager)
    await _close(manager, calendar_of(body.regulation).after(_today(manager, body), days))


async def type_day(manager: DialogManager, text: str) -> None:
    body = await leading_body(manager)
    day = when(text, _today(manager, body), calendar_of(body.regulation).works).day
    if day is None:
        raise UnreadableCloseError
    await _close(manager, day)


async def type_place(manager: DialogManager, text: str) -> None:
    must_carry_none(text, cases(manager).open_scheduling.marks)
    keep(manager, replace(form_of(manager), place=checked_text(text, limit=PLACE_LIMIT)))
    await _on(manager)


async def send(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    await cases(manager).open_scheduling(actor_of(manager), form.plan(), token=form.token)
    await toast(query, manager, "toast-scheduling-sent")
    await manager.switch_to(Scheduling.page)


async def leading_body(manager: DialogManager) -> Body:
    """By whose clock and calendar the dates are read."""
    roster = await cases(manager).view_roster(actor_of(manager))
    return roster.body(BodyId(form_of(manager).bodies[0]))


async def _close(manager: DialogManager, day: date) -> None:
    """Raises SchedulingDeadlineError."""
    body, form = await leading_body(manager), form_of(manager)
    closes_at = min(end_of_day(day, body.regulation), form.dates[0] - _TO_CHOOSE)
    if closes_at <= cases(manager).clock.now():
        raise SchedulingDeadlineError
    keep(manager, replace(form, closes_at=closes_at.isoformat()))
    await _on(manager)


async def _on(manager: DialogManager) -> None:
    """To what has not been said yet, and then to the preview."""
    form = form_of(manager)
    missing = {
        Scheduling.title: not form.title,
        Scheduling.dates: not form.starts,
        Scheduling.minutes: not form.minutes,
        Scheduling.closes: not form.closes_at,
    }
    await manager.switch_to(next((state for state, wanted in missing.items() if wanted), Scheduling.preview))


def _today(manager: DialogManager, body: Body) -> date:
    return cases(manager).clock.now().astimezone(ZoneInfo(body.regulation.time_zone)).date()
