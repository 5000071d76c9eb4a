"""What of the materials a text would take away if it became the agenda: said before it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from commission.agenda.editing import Items
from commission.agenda.item import AgendaItem
from commission.agenda.reconcile import are_alike
from commission.materials.material import Material, MaterialState


class Fate(StrEnum):
    """What becomes of an item's materials."""

    LOST = "lost"  # with the item, which is not in the text
    SEALED = "sealed"  # the item is restricted from now on: no file of it is left
    KEPT = "kept"  # for an item in other words, which is taken for the same by its place and its speaker


@dataclass(frozen=True, slots=True)
class AtStake:
    """`number` and `item`: in the present agenda; `now`: what becomes of the item. `files`: how many would be lost."""

    number: int
    item: AgendaItem
    materials: tuple[Material, ...]
    fate: Fate
    now: AgendaItem | None

    @property
    def files(self) -> int:
        return sum(bool(each.versions) for each in self.materials)


def at_stake(before: Items, after: Items, materials: Iterable[Material]) -> tuple[AtStake, ...]:
    """In the order of the present agenda: only items that owe something, or that have something to be read."""
    owed: dict[int, tuple[Material, ...]] = {}
    for each in materials:
        owed[each.item_id] = (*owed.get(each.item_id, ()), each)
    kept = {item.id: item for item in after if item.id}
    found = (
        AtStake(number, item, owed[item.id], fate, kept.get(item.id))
        for number, item in enumerate(before, start=1)
        if item.id in owed and (fate := _fate(item, kept.get(item.id), owed[item.id]))
    )
    return tuple(found)


def _fate(item: AgendaItem, now: AgendaItem | None, materials: Iterable[Material]) -> Fate | None:
    if now is None:
        return Fate.LOST
    if now.restricted:
        electronic = any(each.state is not MaterialState.ON_PAPER for each in materials)
        return Fate.SEALED if electronic else None
    return None if item.restricted or are_alike(item.title, now.title) else Fate.KEPT
