"""The working copy: what may be done to it, one thing at a time."""

from collections.abc import Sequence

from commission.agenda.item import AgendaItem
from commission.errors import CommissionError, NotFoundError
from commission.ids import AgendaItemId

Items = tuple[AgendaItem, ...]
ITEMS_LIMIT = 200
_NEW = AgendaItemId(0)


class AgendaTooLongError(CommissionError):
    """Facts: `limit` (items)."""

    key = "error-agenda-too-long"


def must_fit(items: Sequence[object]) -> None:
    """Raises AgendaTooLongError."""
    if len(items) > ITEMS_LIMIT:
        raise AgendaTooLongError(limit=ITEMS_LIMIT)


def find(items: Items, item_id: AgendaItemId) -> AgendaItem:
    """Raises NotFoundError."""
    return items[_place(items, item_id)]


def moved(items: Items, item_id: AgendaItemId, by: int) -> Items:
    """So many places down, or up when `by` is negative, as far as there is room. Raises NotFoundError."""
    place = _place(items, item_id)
    return _inserted(removed(items, item_id), items[place], place + by)


def removed(items: Items, item_id: AgendaItemId) -> Items:
    """Raises NotFoundError."""
    place = _place(items, item_id)
    return items[:place] + items[place + 1 :]


def replaced(items: Items, item: AgendaItem) -> Items:
    """The item of this id in new words. Raises NotFoundError."""
    place = _place(items, item.id)
    return (*items[:place], item, *items[place + 1 :])


def placed(items: Items, item: AgendaItem, number: int) -> Items:
    """With the item at this number, from 1, or at the end that is nearest to it.

    One that is there already is carried, and takes its new words along; one with the id 0 is new.
    Raises NotFoundError for any other, AgendaTooLongError.
    """
    rest = items if item.id == _NEW else removed(items, item.id)
    together = _inserted(rest, item, number - 1)
    must_fit(together)
    return together


def added(items: Items, item: AgendaItem) -> Items:
    """A new item, at the end. Raises as `placed`."""
    return placed(items, item, len(items) + 1)


def _inserted(items: Items, item: AgendaItem, place: int) -> Items:
    there = min(max(place, 0), len(items))
    return (*items[:there], item, *items[there:])


def _place(items: Items, item_id: AgendaItemId) -> int:
    for place, item in enumerate(items):
        if item.id == item_id:
            return place
    raise NotFoundError
