"""What may come into a working copy: nothing that is restricted, whoever wrote it and wherever."""

from collections.abc import Sequence, Set

from commission.agenda.editing import Items
from commission.agenda.item import AgendaItem, Participant
from commission.agenda.marks import MarkedTextError, carries, must_carry_none
from commission.ids import AgendaItemId


class SealedItemError(MarkedTextError):
    """Of a restricted item nothing is written here any more."""

    key = "error-sealed-item"


def guarded(before: Items, after: Items, marks: Sequence[str]) -> Items:
    """The items `after` a change. Of an item whose new title carries a mark nothing is kept but that it is restricted.

    A place where something can be read may be called by a mark; who takes part may not.
    Raises MarkedTextError, and SealedItemError for an attempt to write of an item that was restricted `before`.
    """
    sealed = {item.id for item in before if item.restricted}
    titles = {item.title for item in before}
    people = {person for item in before for person in item.participants}
    return tuple(_guarded(item, sealed, titles, people, marks) for item in after)


def _guarded(
    item: AgendaItem, sealed: Set[AgendaItemId], titles: Set[str], people: Set[Participant], marks: Sequence[str]
) -> AgendaItem:
    if item.restricted or item.id in sealed:
        if item.title or not item.restricted:
            raise SealedItemError
        return item
    if item.title not in titles and carries(item.title, marks):
        return item.sealed(item.read_at)
    for person in set(item.participants) - people:
        must_carry_none(f"{person.name} {person.post}", marks)
    return item
