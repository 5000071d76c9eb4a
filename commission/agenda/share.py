"""What one person sees of an agenda, and what is different for him in a newer one.

Who sees the whole agenda sees its items in their order. Who is only called for some of them sees these, in their
order, and when each is expected. That the number of an item is another one is no news by itself.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from commission.agenda.changes import Change, Changed, Moved, Removed, is_seen
from commission.agenda.diff import Look, diff, look
from commission.agenda.item import AgendaItem
from commission.agenda.timing import Expected, expected_times
from commission.ids import PersonId

_DIGEST_LENGTH = 32  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Called:
    """The item concerns him now, whether it is new or only he is."""

    item: AgendaItem
    number: int
    expected: Expected


@dataclass(frozen=True, slots=True)
class Released:
    """The item is still on the agenda, and does not concern him any more. Both are as he knows them."""

    item: AgendaItem
    number: int


@dataclass(frozen=True, slots=True)
class Retimed:
    """He is expected for the item at another time."""

    item: AgendaItem
    number: int
    before: Expected
    now: Expected


Difference = Change | Called | Released | Retimed


def share_of(items: Sequence[AgendaItem], person_id: PersonId, *, whole: bool) -> tuple[AgendaItem, ...]:
    """All of them with `whole`, else those that concern him."""
    return tuple(item for item in items if whole or item.concerns(person_id))


def digest_of(items: Sequence[AgendaItem], starts_at: datetime, person_id: PersonId, *, whole: bool) -> str:
    """Changes exactly when what he sees does. It is kept for as long as the meeting: how it is made must not change.

    What an item does not say is left out, so that a field that items get some day changes no digest.
    """
    looks, times = _seen(items, starts_at, person_id, whole)
    said = [{field.value: value for field, value in each.items() if value} for each in looks]
    hours = [[each.at.isoformat(), each.not_before] for each in times]
    text = json.dumps([whole, said, hours], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]


def changes_for(
    old: Sequence[AgendaItem],
    new: Sequence[AgendaItem],
    old_start: datetime,
    new_start: datetime,
    person_id: PersonId,
    *,
    whole: bool,
) -> tuple[Difference, ...]:
    """None exactly when the digests are equal. All numbers are places in the whole agenda.

    In the order of the new one; what is no longer there, or no longer his, comes last.
    """
    if _seen(old, old_start, person_id, whole) == _seen(new, new_start, person_id, whole):
        return ()  # though an item may have been taken off and entered again
    if whole:
        return tuple(filter(is_seen, diff(old, new)))
    before, now = _Agenda(old, old_start, person_id), _Agenda(new, new_start, person_id)
    return (*_of_his_items(before, now), *_of_former_items(before, now))


class _Agenda:
    """An agenda as one person is concerned by it."""

    def __init__(self, items: Sequence[AgendaItem], starts_at: datetime, person_id: PersonId) -> None:
        self.by_id = {item.id: item for item in items}
        self.numbers = {item.id: number for number, item in enumerate(items, start=1)}
        self.times = expected_times(items, starts_at)
        self.his = {item.id: item for item in share_of(items, person_id, whole=False)}


def _of_his_items(before: _Agenda, now: _Agenda) -> Iterator[Difference]:
    kept = [item for item in before.his.values() if item.id in now.his]
    still = [item for item in now.his.values() if item.id in before.his]
    changes = diff(kept, still)
    for item_id, item in now.his.items():
        if item_id not in before.his:
            yield Called(item, now.numbers[item_id], now.times[item_id])
        else:
            yield from _of_kept(item, before, now, (each for each in changes if each.item.id == item_id))


def _of_kept(item: AgendaItem, before: _Agenda, now: _Agenda, changes: Iterable[Change]) -> Iterator[Difference]:
    number, was, expected = now.numbers[item.id], before.times[item.id], now.times[item.id]
    for change in changes:
        if isinstance(change, Changed) and change.fields:
            yield replace(change, number=number)
        if isinstance(change, Moved) and was == expected:  # else the time says it better
            yield Moved(item, before.numbers[item.id], number)
    if was != expected:
        yield Retimed(item, number, was, expected)


def _of_former_items(before: _Agenda, now: _Agenda) -> Iterator[Difference]:
    for item_id, item in before.his.items():
        if item_id not in now.by_id:
            yield Removed(item, before.numbers[item_id])
        elif item_id not in now.his:
            today = now.by_id[item_id]
            yield Released(unsaid(item) if today.restricted else item, before.numbers[item_id])


def unsaid(item: AgendaItem) -> AgendaItem:
    """As he knew it, but for the words: it has become restricted since."""
    return replace(item, title="", restricted=True, read_at="")


def _seen(
    items: Sequence[AgendaItem], starts_at: datetime, person_id: PersonId, whole: bool
) -> tuple[list[Look], list[Expected]]:
    his = share_of(items, person_id, whole=whole)
    times = {} if whole else expected_times(items, starts_at)
    return [look(item) for item in his], [times[item.id] for item in his if times]
