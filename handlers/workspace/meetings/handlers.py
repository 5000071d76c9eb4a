"""What taps do to meetings."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.errors import checked_text
from commission.meetings.meeting import REASON_LIMIT, MeetingState
from handlers.workspace.meetings.getters import meeting_id
from handlers.workspace.states import Agenda, Meetings, Tasks
from handlers.workspace.using import actor_of, cases, go, toast
from handlers.workspace.votes.handlers import begin_in_meeting
from handlers.workspace.wizard.start import start_change, start_copy, start_new


async def open_meeting(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    manager.dialog_data["meeting"] = chosen
    await manager.switch_to(Meetings.view)


async def open_agenda(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await go(manager, Agenda.items, meeting=meeting_id(manager))


async def open_vote(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await begin_in_meeting(manager, meeting_id(manager))


async def open_tasks(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await go(manager, Tasks.page, meeting=meeting_id(manager))


async def new(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await start_new(manager)


async def edit(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await start_change(manager, meeting_id(manager))


async def copy(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await start_copy(manager, meeting_id(manager))


async def announce(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).announce_meeting(actor_of(manager), meeting_id(manager))
    await toast(query, manager, "toast-announced")
    await manager.switch_to(Meetings.view)


async def take_board(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).take_board(actor_of(manager), meeting_id(manager))
    await toast(query, manager, "toast-board")


async def ask_reason(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """A draft goes without a reason: nobody knows of it."""
    seen = await cases(manager).view_meeting(actor_of(manager), meeting_id(manager))
    manager.dialog_data["reason"] = ""
    draft = seen.gathering.meeting.state is MeetingState.DRAFT
    await manager.switch_to(Meetings.cancel if draft else Meetings.cancel_reason)


async def type_reason(manager: DialogManager, text: str) -> None:
    manager.dialog_data["reason"] = checked_text(text, limit=REASON_LIMIT)
    await manager.switch_to(Meetings.cancel)


async def no_reason(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["reason"] = ""
    await manager.switch_to(Meetings.cancel)


async def delete_draft(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).delete_draft(actor_of(manager), meeting_id(manager))
    await toast(query, manager, "toast-draft-deleted")
    await manager.switch_to(Meetings.page)


async def cancel(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    reason = manager.dialog_data.get("reason", "")
    await cases(manager).cancel_meeting(actor_of(manager), meeting_id(manager), reason)
    await toast(query, manager, "toast-cancelled")
    await manager.switch_to(Meetings.view)
