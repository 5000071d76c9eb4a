"""Lists in pages, and the buttons that turn them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from handlers.cards.drawing import Rows, button
from handlers.texts import Texts

T = TypeVar("T")


def page_of(rows: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int, int]:
    """The rows of a page, its number (the last one for a number beyond the end), and how many there are."""
    pages = max(1, -(-len(rows) // size))
    page = min(page, pages - 1)
    return rows[page * size : (page + 1) * size], page, pages


def turns(texts: Texts, page: int, pages: int, tap: Callable[[int], CallbackData]) -> Rows:
    """A row with the pages beside this one; none where there is only one page. `tap` goes to a page."""
    beside = [("button-previous", page - 1), ("button-next", page + 1)]
    row = [button(texts.plain(key), tap(number)) for key, number in beside if 0 <= number < pages]
    return [row] if row else []
