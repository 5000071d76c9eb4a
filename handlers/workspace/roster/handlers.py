"""What taps do to people."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.ids import BodyId, PersonId
from handlers.workspace.paging import first_page
from handlers.workspace.roster.getters import own_person, person_id
from handlers.workspace.states import Roster
from handlers.workspace.using import actor_of, cases, toast


async def choose_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body: int) -> None:
    """The same body again shows all of them."""
    chosen = manager.dialog_data.get("body")
    manager.dialog_data["body"] = None if chosen == body else body
    first_page(manager)


async def toggle_absent(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["absent"] = not manager.dialog_data.get("absent")
    first_page(manager)


async def open_person(_query: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    actor = actor_of(manager)
    manager.dialog_data["person"] = own_person(actor, await cases(manager).view_roster(actor), PersonId(person)).id
    await manager.switch_to(Roster.person)


async def ask_removal(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """From which body is asked only where there are several."""
    roster = await cases(manager).view_roster(actor_of(manager))
    theirs = [m.body_id for m in roster.seats(person_id(manager)) if m.body_id in roster.mine]
    manager.dialog_data["leaves"] = theirs[0] if len(theirs) == 1 else None
    await manager.switch_to(Roster.remove)


async def choose_left_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body: int) -> None:
    manager.dialog_data["leaves"] = body


async def remove(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    body = BodyId(int(manager.dialog_data["leaves"]))
    await cases(manager).remove_member(actor_of(manager), person_id(manager), body)
    await toast(query, manager, "toast-removed")
    await manager.switch_to(Roster.page)
