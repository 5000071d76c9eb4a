"""From the file to the roster."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.ids import PersonId
from commission.roster.importing.decisions import Decisions
from commission.roster.importing.wording import summary
from handlers.workspace.importing.file import fetched, kept, planned
from handlers.workspace.importing.getters import open_question
from handlers.workspace.states import Importing, Menu
from handlers.workspace.using import actor_of, cases, go, toast


async def open_import(message: Message, dialog_manager: DialogManager) -> None:
    """A file is looked at before the window that was open is given up."""
    if message.document:
        data = kept(message.document)
        dialog_manager.middleware_data["import_plan"] = await planned(dialog_manager, data)
        await go(dialog_manager, Importing.preview, **data)


async def answer(_query: CallbackQuery, _select: Any, manager: DialogManager, choice: tuple[int, str]) -> None:
    row, said = choice
    question = open_question(await planned(manager, manager.dialog_data))
    if question is None or question.row.number != row:
        return
    known: dict[str, str | int] = {str(candidate.answer): candidate.answer for candidate in question.candidates}
    decisions: dict[str, str | int] = manager.dialog_data["decisions"]
    manager.dialog_data["decisions"] = {**decisions, question.id: known.get(said, said)}


async def apply(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises ImportRefusedError if the roster has changed meanwhile."""
    data, use, actor = manager.dialog_data, cases(manager), actor_of(manager)
    table = await fetched(manager, data)
    plan = await use.import_roster(actor, table, Decisions(data["decisions"]))
    data["done"] = summary(plan)
    await toast(query, manager, "import-done")
    claims = await use.view_claims(actor)
    await manager.switch_to(Importing.who if claims else Importing.done)


async def claim(query: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    actor = await cases(manager).claim_person(actor_of(manager), PersonId(person))
    manager.middleware_data["actor"] = actor  # the provisional one is no more
    await toast(query, manager, "toast-claimed")
    await go(manager, Menu.main)


def read_answer(text: str) -> tuple[int, str]:
    """«5~12»: the row, and who is meant. Raises ValueError."""
    row, _, said = text.partition("~")
    return int(row), said
