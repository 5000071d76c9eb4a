"""What taps do in the list of tasks."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.ids import BodyId, MeetingId, PersonId, TaskId
from commission.tasks.query import TaskSight
from handlers.workspace.paging import first_page
from handlers.workspace.search import search
from handlers.workspace.states import Tasks
from handlers.workspace.tasks.entering import begin, begin_in_meeting
from handlers.workspace.tasks.getters import query_of
from handlers.workspace.using import actor_of, cases, toast

_FILTERS = ("body", "person", "meeting")


async def open_card(query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    """The task's window is its card, which is kept true."""
    taken = await cases(manager).take_task(actor_of(manager), TaskId(chosen))
    await toast(query, manager, "toast-task-comes" if taken else "toast-task-here")


async def new(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    narrowed = query_of(manager)
    if narrowed.meeting_id:
        await begin_in_meeting(manager, narrowed.meeting_id)
    elif narrowed.body_id and actor_of(manager).manages([narrowed.body_id]):
        await begin(manager, body=int(narrowed.body_id))
    else:
        await begin(manager)


async def choose_sight(_query: CallbackQuery, _select: Any, manager: DialogManager, sight: TaskSight) -> None:
    await _narrow(manager, sight=sight)


async def choose_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body: int) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    await _narrow(manager, body=int(roster.body(BodyId(body)).id))


async def choose_person(_query: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    await _narrow(manager, person=int(roster.person(PersonId(person)).id))


async def choose_meeting(_query: CallbackQuery, _select: Any, manager: DialogManager, meeting: int) -> None:
    seen = await cases(manager).view_meeting(actor_of(manager), MeetingId(meeting))
    await _narrow(manager, meeting=int(seen.gathering.meeting.id))


async def widen(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """All bodies, all people, all meetings."""
    await _narrow(manager, **dict.fromkeys(_FILTERS, 0))


async def to_people(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await search(manager, "")
    await manager.switch_to(Tasks.whose)


async def to_meetings(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    first_page(manager)
    await manager.switch_to(Tasks.meetings)


async def _narrow(manager: DialogManager, **said: int | str) -> None:
    manager.dialog_data.update(said)
    first_page(manager)
    await manager.switch_to(Tasks.page)
