"""Finding a person by a part of his name."""

from collections.abc import Iterable

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.roster.person import Person
from handlers.workspace.paging import first_page

_LIMIT = 50  # characters of a search that are kept


def wanted_name(manager: DialogManager) -> str:
    """Empty when nobody is searched for."""
    return str(manager.dialog_data.get("search", ""))


async def search(manager: DialogManager, text: str) -> None:
    manager.dialog_data["search"] = text[:_LIMIT]
    first_page(manager)


async def forget_search(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await search(manager, "")


def matches(person: Person, wanted: str) -> bool:
    """Every word of `wanted` begins a word of the name; «ё» is «е»."""
    names = _folded(person.name).split()
    return all(any(name.startswith(word) for name in names) for word in _folded(wanted).split())


def found(people: Iterable[Person], wanted: str) -> list[Person]:
    """All of them for an empty search."""
    return [person for person in people if matches(person, wanted)]


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е").replace(".", " ")
