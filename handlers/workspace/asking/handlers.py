"""What taps and words do to a question that is being prepared."""

from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.marks import must_carry_none
from commission.clock.working_days import calendar_of
from commission.errors import checked_text
from commission.ids import QuestionId
from commission.questions.audience import Circle
from commission.questions.question import TEXT_LIMIT, checked_options
from commission.questions.refusals import NobodyToAskError, QuestionInPastError
from commission.roster.body import Body
from commission.tasks.deadline import end_of_day
from commission.tasks.reading.typed import when
from handlers.workspace.asking.form import form_of, keep, new_form, toggled
from handlers.workspace.paging import first_page
from handlers.workspace.states import Questions
from handlers.workspace.using import actor_of, cases, toast
from handlers.workspace.votes.handlers import UnreadableCloseError
from handlers.workspace.widgets import token


async def open_board(query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    await cases(manager).take_question_board(actor_of(manager), QuestionId(chosen))
    await toast(query, manager, "toast-board")


async def begin(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    own = [int(body.id) for body in roster.own_bodies()]
    new_form(manager, own if len(own) == 1 else ())
    await manager.switch_to(Questions.text if len(own) == 1 else Questions.bodies)


async def toggle_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body_id: int) -> None:
    form = form_of(manager)
    keep(manager, form.of_bodies(toggled(form.bodies, body_id)))


async def bodies_chosen(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    if form_of(manager).bodies:
        await manager.switch_to(Questions.text)
    else:
        await toast(query, manager, "toast-vote-no-body")


async def type_text(manager: DialogManager, text: str) -> None:
    must_carry_none(text, cases(manager).ask_question.marks)
    form = replace(form_of(manager), text=checked_text(text, limit=TEXT_LIMIT))
    keep(manager, form)
    await _on(manager, Questions.preview if form.closes_at else Questions.options)


async def type_options(manager: DialogManager, text: str) -> None:
    """One a line."""
    must_carry_none(text, cases(manager).ask_question.marks)
    form = replace(form_of(manager), options=checked_options(text.splitlines()))
    keep(manager, form)
    await _on(manager, Questions.preview if form.closes_at else Questions.kind)


async def turn_several(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    keep(manager, replace(form, several=not form.several))


async def turn_own(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    keep(manager, replace(form, own_options=not form.own_options))


async def turn_anonymous(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Own options would tell who has added them."""
    form = form_of(manager)
    keep(manager, replace(form, anonymous=not form.anonymous, own_options=False))


async def kind_chosen(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _on(manager, Questions.preview if form_of(manager).closes_at else Questions.audience)


async def toggle_circle(_query: CallbackQuery, _select: Any, manager: DialogManager, circle: Circle) -> None:
    form = form_of(manager)
    keep(manager, replace(form, circles=toggled(form.circles, circle.value)))


async def toggle_group(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    form, roster = form_of(manager), await cases(manager).view_roster(actor_of(manager))
    for name in roster.groups(form.body_ids):
        if token(name) == chosen:
            keep(manager, replace(form, groups=toggled(form.groups, name)))


async def toggle_person(_query: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    form = form_of(manager)
    keep(manager, replace(form, people=toggled(form.people, person)))


async def pick_people(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _on(manager, Questions.people)


async def audience_chosen(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises NobodyToAskError."""
    form, roster = form_of(manager), await cases(manager).view_roster(actor_of(manager))
    if not form.audience.among(seat for seat in roster.memberships if seat.body_id in form.bodies):
        raise NobodyToAskError
    await _on(manager, Questions.preview if form.closes_at else Questions.closes)


async def choose_days(_query: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    body = await _leading_body(manager)
    await _close(manager, calendar_of(body.regulation).after(_today(manager, body), days))


async def type_day(manager: DialogManager, text: str) -> None:
    """Raises UnreadableCloseError, QuestionInPastError."""
    body = await _leading_body(manager)
    day = when(text, _today(manager, body), calendar_of(body.regulation).works).day
    if day is None:
        raise UnreadableCloseError
    await _close(manager, day)


async def send_question(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    await cases(manager).ask_question(actor_of(manager), form.plan(), token=form.token)
    await toast(query, manager, "toast-question-asked")
    await _on(manager, Questions.page)


async def give_up(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _on(manager, Questions.page)


async def _close(manager: DialogManager, day: date) -> None:
    """Raises QuestionInPastError."""
    body = await _leading_body(manager)
    closes_at = end_of_day(day, body.regulation)
    if closes_at <= cases(manager).clock.now():
        raise QuestionInPastError
    keep(manager, replace(form_of(manager), closes_at=closes_at.isoformat()))
    await manager.switch_to(Questions.preview)


async def _on(manager: DialogManager, state: State) -> None:
    """Every list is read from its beginning."""
    first_page(manager)
    await manager.switch_to(state)


async def _leading_body(manager: DialogManager) -> Body:
    """By whose clock and calendar the question is asked."""
    roster = await cases(manager).view_roster(actor_of(manager))
    return roster.body(form_of(manager).body_ids[0])


def _today(manager: DialogManager, body: Body) -> date:
    return cases(manager).clock.now().astimezone(ZoneInfo(body.regulation.time_zone)).date()
