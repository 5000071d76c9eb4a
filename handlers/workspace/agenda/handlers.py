"""What taps and words do to one item."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.editing import Items, find
from commission.agenda.item import MINUTES_LIMIT, AgendaItem, ItemKind, MinutesError
from commission.ids import MeetingId
from commission.polls.vote import TITLE_LIMIT
from handlers.cards.pages import shortened
from handlers.guard import take_out_of_the_chat
from handlers.workspace.agenda.getters import item_id, meeting_id
from handlers.workspace.states import Agenda, Meetings
from handlers.workspace.tasks.entering import begin_from_item
from handlers.workspace.using import actor_of, cases, go, toast
from handlers.workspace.votes.handlers import begin_in_meeting

_DIGITS = 4


async def to_meeting(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await go(manager, Meetings.view, meeting=meeting_id(manager))


async def open_item(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    manager.dialog_data["item"] = chosen
    await manager.switch_to(Agenda.item)


async def open_vote(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    copy = await cases(manager).view_working_copy(actor_of(manager), meeting_id(manager))
    item = copy.item(item_id(manager))
    await begin_in_meeting(manager, meeting_id(manager), int(item.id), shortened(item.title, TITLE_LIMIT))


async def open_task(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await begin_from_item(manager, meeting_id(manager), item_id(manager))


async def move_up(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).move_item(actor_of(manager), meeting_id(manager), item_id(manager), -1)


async def move_down(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).move_item(actor_of(manager), meeting_id(manager), item_id(manager), 1)


async def change_kind(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _change(manager, _other_kind)


async def type_title(manager: DialogManager, text: str) -> None:
    """What carries a mark makes the item a restricted one: then it is asked where that can be read."""
    items = await _change(manager, lambda item: replace(item, title=" ".join(text.split())))
    sealed = find(items, item_id(manager)).restricted
    if sealed:
        await take_out_of_the_chat(manager.event)
    await manager.switch_to(Agenda.seal if sealed else Agenda.item)


async def type_minutes(manager: DialogManager, text: str) -> None:
    """A number; a dash or a nought takes it away. Raises MinutesError."""
    minutes = _minutes(text.strip())
    await _change(manager, lambda item: replace(item, minutes=minutes))
    await manager.switch_to(Agenda.item)


async def type_seal(manager: DialogManager, text: str) -> None:
    await _change(manager, lambda item: item.sealed(" ".join(text.split())))
    await manager.switch_to(Agenda.item)


async def carry(query: CallbackQuery, _select: Any, manager: DialogManager, to: int) -> None:
    await cases(manager).carry_item_over(actor_of(manager), meeting_id(manager), item_id(manager), MeetingId(to))
    await toast(query, manager, "toast-carried")
    await manager.switch_to(Agenda.items)


async def remove(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).remove_item(actor_of(manager), meeting_id(manager), item_id(manager))
    await toast(query, manager, "toast-item-removed")
    await manager.switch_to(Agenda.items)


async def _change(manager: DialogManager, change: Callable[[AgendaItem], AgendaItem]) -> Items:
    return await cases(manager).change_item(actor_of(manager), meeting_id(manager), item_id(manager), change)


def _other_kind(item: AgendaItem) -> AgendaItem:
    kind = ItemKind.INFORMATION if item.kind is ItemKind.DECISION else ItemKind.DECISION
    return replace(item, kind=kind)


def _minutes(text: str) -> int | None:
    if text in {"-", "–", "—", "0"}:
        return None
    number = text.split()[0] if text else ""
    if not (number.isascii() and number.isdigit() and len(number) < _DIGITS):
        raise MinutesError(limit=MINUTES_LIMIT)
    return int(number)
