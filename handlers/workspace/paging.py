"""Pages of long lists; the number of the page lives in the dialog's data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from aiogram_dialog import DialogManager

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from zero and is always one of the `pages`."""

    number: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        return self.number * self.size

    def of(self, items: Sequence[T]) -> Sequence[T]:
        return items[self.offset : self.offset + self.size]

    def facts(self) -> dict[str, object]:
        """For the pager."""
        return {"page": self.number + 1, "pages": self.pages, "has_pages": self.pages > 1}


def wanted_page(manager: DialogManager) -> int:
    return max(0, int(manager.dialog_data.get("page", 0)))


def page_of(manager: DialogManager, size: int, total: int) -> Page:
    """The page that is wanted, or the last one if the list has become shorter."""
    page = Page(0, size, total)
    number = min(wanted_page(manager), page.pages - 1)
    manager.dialog_data["page"] = number
    return Page(number, size, total)


def first_page(manager: DialogManager) -> None:
    manager.dialog_data["page"] = 0
