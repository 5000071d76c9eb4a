"""What taps and words do to one material."""

from contextlib import suppress
from typing import Any, cast

from aiogram import Bot
from aiogram.types import CallbackQuery, Document, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from commission.errors import NotFoundError
from commission.materials.material import MaterialKind, NothingToReviewError
from commission.roster.person import Person
from handlers.cards.material import withdrawn_text
from handlers.materials import FILE
from handlers.questions import ask
from handlers.received import received
from handlers.sending import send_file
from handlers.workspace.agenda.getters import item_id, meeting_id
from handlers.workspace.agenda.material_getters import material_id
from handlers.workspace.agenda.requests import ask_or_choose
from handlers.workspace.states import Agenda
from handlers.workspace.using import actor_of, cases, texts_of, toast


async def open_or_ask(query: CallbackQuery, _select: Any, manager: DialogManager, kind: MaterialKind) -> None:
    view = await cases(manager).view_materials(actor_of(manager), meeting_id(manager))
    here = [debt.material for debt in view.debts if debt.item.id == item_id(manager)]
    asked = next((material for material in here if material.kind is kind), None)
    if asked is None:
        await ask_or_choose(query, manager, kind)
        return
    manager.dialog_data["material"] = asked.id
    await manager.switch_to(Agenda.material)


async def accept(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """A newer version may have come meanwhile: then the window is drawn anew, and says so."""
    try:
        await cases(manager).accept_material(actor_of(manager), material_id(manager), _seen_version(manager))
    except NothingToReviewError as error:
        await toast(query, manager, error.key, **error.facts)
        return
    await toast(query, manager, "toast-accepted")


async def type_remark(manager: DialogManager, text: str) -> None:
    """Raises NothingToReviewError, TextLengthError."""
    await cases(manager).return_material(actor_of(manager), material_id(manager), _seen_version(manager), text)
    await manager.switch_to(Agenda.material)


async def type_place(manager: DialogManager, text: str) -> None:
    """Raises TextLengthError."""
    await cases(manager).put_on_paper(actor_of(manager), material_id(manager), text)
    await manager.switch_to(Agenda.material)


async def open_version(query: CallbackQuery, _select: Any, manager: DialogManager, number: int) -> None:
    taken = await cases(manager).take_file(actor_of(manager), material_id(manager), number)
    if message := await send_file(_bot(manager), query.from_user.id, taken, texts_of(manager)):
        await cases(manager).note_file(actor_of(manager).id, taken.material.id, message)


async def attach(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await ask(_bot(manager), query.from_user.id, texts_of(manager), "attach", FILE, material_id(manager))


async def deliver_file(message: Message, manager: DialogManager) -> None:
    """A file that comes while the material's window is open. Raises as DeliverMaterial, and what `received` raises."""
    data = manager.middleware_data
    file = await received(_bot(manager), cast("Document", message.document), data["forbidden_types"])
    await cases(manager).deliver_material(actor_of(manager), material_id(manager), file)
    await manager.show(ShowMode.SEND)  # the window is below the file then, where she looks


async def withdraw(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    holders: list[Person] = []
    with suppress(NotFoundError):  # a colleague was quicker
        holders = await cases(manager).stop_asking(actor_of(manager), material_id(manager))
    await toast(query, manager, "toast-withdrawn")
    if holders:
        held = withdrawn_text(holders, texts_of(manager))
        await _bot(manager).send_message(query.from_user.id, held, protect_content=True)
    await manager.switch_to(Agenda.materials)


def _seen_version(manager: DialogManager) -> int:
    return int(manager.dialog_data.get("version", 0))


def _bot(manager: DialogManager) -> Bot:
    bot: Bot = manager.middleware_data["bot"]
    return bot
