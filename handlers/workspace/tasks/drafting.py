"""What taps and words do to tasks that are not assigned yet."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.types import CallbackQuery, Document, Message
from aiogram_dialog import ChatEvent, DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.clock.working_days import calendar_of
from commission.errors import CommissionError
from commission.ids import BodyId, PersonId
from commission.roster.body import Body
from commission.tasks.deadline import doubts, end_of_day
from commission.tasks.reading.typed import when
from commission.tasks.reading.when import When
from commission.tasks.refusals import TooManyFilesError
from commission.tasks.transitions import FILES_LIMIT
from handlers.callbacks.task_people import TaskSeat
from handlers.received import received
from handlers.workspace.paging import first_page
from handlers.workspace.search import search
from handlers.workspace.states import Meetings, NewTasks, Tasks
from handlers.workspace.tasks.entering import go_on
from handlers.workspace.tasks.form import batch_of, is_of_this_age, keep, keep_form
from handlers.workspace.using import actor_of, cases, go, toast

DRAFTS = 8  # on a page


class UnreadableDueError(CommissionError):
    """What was typed is no deadline."""

    key = "error-unreadable-due"


class NoTaskError(CommissionError):
    """Everything was left out."""

    key = "error-no-task"


class NamesAskedError(CommissionError):
    """Somebody is still to be told apart. Facts: `count`."""

    key = "error-names-asked"


async def open_draft(_query: CallbackQuery, _select: Any, manager: DialogManager, at: int) -> None:
    batch = batch_of(manager)
    if 0 <= at < len(batch.forms):
        keep(manager, replace(batch, at=at))
        await manager.switch_to(NewTasks.draft)


async def choose_seat(_query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """The button is called as the seat is."""
    manager.dialog_data["seat"] = TaskSeat(str(button.widget_id).removeprefix("seat_"))
    await search(manager, "")
    await manager.switch_to(NewTasks.people)


async def choose_person(_query: CallbackQuery, _select: Any, manager: DialogManager, person_id: int) -> None:
    """Several may help; of the others there is one. Raises NotFoundError."""
    roster = await cases(manager).view_roster(actor_of(manager))
    seat = seat_of(manager)
    keep_form(manager, batch_of(manager).form.seated(seat, int(roster.person(PersonId(person_id)).id)))
    if seat is not TaskSeat.HELPER:
        await go_on(manager)


async def choose_nobody(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form, seat = batch_of(manager).form, seat_of(manager)
    keep_form(manager, replace(form, helpers=()) if seat is TaskSeat.HELPER else form.seated(seat, 0))
    await go_on(manager)


async def as_it_is(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await go_on(manager)


async def type_due(manager: DialogManager, text: str) -> None:
    """Raises UnreadableDueError."""
    body = await body_of(manager)
    said = when(text, today(manager, body), calendar_of(body.regulation).works)
    if not said.is_known or (said.day and not is_of_this_age(said.day)):
        raise UnreadableDueError
    await _ask_or_keep(manager, body, said)


async def choose_due(_event: ChatEvent, _calendar: Any, manager: DialogManager, day: date) -> None:
    if not is_of_this_age(day):
        raise UnreadableDueError
    await _ask_or_keep(manager, await body_of(manager), When(day))


async def no_due(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    keep_form(manager, batch_of(manager).form.due(When(permanent=True)))
    await go_on(manager)


async def take_next_working_day(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    body, form = await body_of(manager), batch_of(manager).form
    if form.day:
        keep_form(manager, replace(form, day=next_working_day(manager, body, form.day).isoformat()))
    await go_on(manager)


async def change_due(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(NewTasks.due)


async def change_urgency(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = batch_of(manager).form
    keep_form(manager, replace(form, urgent=not form.urgent))


async def leave_out(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """And back in."""
    form = batch_of(manager).form
    keep_form(manager, replace(form, left_out=not form.left_out))
    await _to_list(manager)


async def to_list(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _to_list(manager)


async def attach(message: Message, manager: DialogManager) -> None:
    """A file that comes while a task is open. Raises TooManyFilesError, and what `received` raises."""
    bot: Bot = manager.middleware_data["bot"]
    if len(batch_of(manager).form.files) >= FILES_LIMIT:
        raise TooManyFilesError(limit=FILES_LIMIT)
    file = await received(bot, cast("Document", message.document), manager.middleware_data["forbidden_types"])
    form = batch_of(manager).form
    if file.sha256 not in {each.sha256 for each in form.files}:
        keep_form(manager, replace(form, files=(*form.files, file)))


async def without_files(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    keep_form(manager, replace(batch_of(manager).form, files=()))


async def assign(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """All of them or none. Raises NoTaskError, NamesAskedError, and what AssignTasks raises."""
    batch = batch_of(manager)
    if not batch.wanted:
        raise NoTaskError
    if asked := {each.id for form in batch.wanted for each in form.asked}:
        raise NamesAskedError(count=len(asked))
    plans = batch.plans(await body_of(manager))
    assigned = await cases(manager).assign_tasks(actor_of(manager), plans, token=batch.token)
    await toast(query, manager, "toast-tasks-assigned", count=len(assigned))
    await _leave(manager)


async def give_up(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _leave(manager)


async def body_of(manager: DialogManager) -> Body:
    """By whose clock and calendar the tasks run."""
    roster = await cases(manager).view_roster(actor_of(manager))
    return roster.body(BodyId(batch_of(manager).body))


def seat_of(manager: DialogManager) -> TaskSeat:
    return TaskSeat(manager.dialog_data.get("seat", TaskSeat.RESPONSIBLE))


def today(manager: DialogManager, body: Body) -> date:
    return cases(manager).clock.now().astimezone(ZoneInfo(body.regulation.time_zone)).date()


def next_working_day(manager: DialogManager, body: Body, day: str) -> date:
    """After the day, and after today."""
    following = max(date.fromisoformat(day), today(manager, body)) + timedelta(days=1)
    return calendar_of(body.regulation).after(following, 0)


async def _ask_or_keep(manager: DialogManager, body: Body, said: When) -> None:
    """A day that has passed, or on which nobody works, is asked about."""
    keep_form(manager, batch_of(manager).form.due(said))
    first_page(manager)
    now = cases(manager).clock.now()
    if said.day and doubts(end_of_day(said.day, body.regulation), body.regulation, now=now):
        await manager.switch_to(NewTasks.doubt)
    else:
        await go_on(manager)


async def _to_list(manager: DialogManager) -> None:
    """To the page on which the task is that was open."""
    manager.dialog_data["page"] = batch_of(manager).at // DRAFTS
    await manager.switch_to(NewTasks.drafts)


async def _leave(manager: DialogManager) -> None:
    batch = batch_of(manager)
    if batch.meeting:
        await go(manager, Meetings.view, meeting=batch.meeting)
    else:
        await go(manager, Tasks.page)
