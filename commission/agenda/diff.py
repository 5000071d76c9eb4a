"""From one agenda to another in as few changes as tell it. Items are the same by their ids, which are unique."""

from collections.abc import Callable, Collection, Mapping, Sequence

from commission.agenda.changes import Added, Change, Changed, Field, Moved, Removed
from commission.agenda.item import AgendaItem, Part
from commission.ids import AgendaItemId

Look = Mapping[Field, object]


def _people(part: Part) -> Callable[[AgendaItem], object]:
    return lambda item: [[each.name, each.post] for each in item.taking(part)]


_SEEN: Mapping[Field, Callable[[AgendaItem], object]] = {
    Field.TITLE: lambda item: item.title,
    Field.KIND: lambda item: item.kind.value,
    Field.MINUTES: lambda item: item.minutes,
    Field.SPEAKERS: _people(Part.SPEAKER),
    Field.CO_SPEAKERS: _people(Part.CO_SPEAKER),
    Field.INVITEES: _people(Part.INVITEE),
    Field.RESTRICTED: lambda item: item.restricted,
    Field.READ_AT: lambda item: item.read_at,
}


def look(item: AgendaItem) -> Look:
    """Equal for two items that look the same to people; only JSON's own types."""
    return {field: seen(item) for field, seen in _SEEN.items()}


def diff(old: Sequence[AgendaItem], new: Sequence[AgendaItem]) -> tuple[Change, ...]:
    """In the order of the new agenda, of one item first that it moved; what was removed comes last, in the old order.

    The fewest possible items are called moved; of two ways to do so, the one that leaves more items at their numbers.
    """
    before = {item.id: (number, item) for number, item in enumerate(old, start=1)}
    numbers = {item.id: (before[item.id][0], n) for n, item in enumerate(new, start=1) if item.id in before}
    staying = _staying(numbers)
    changes: list[Change] = []
    for number, item in enumerate(new, start=1):
        if item.id not in before:
            changes.append(Added(item, number))
            continue
        old_number, was = before[item.id]
        if item.id not in staying:
            changes.append(Moved(item, old_number, number))
        if was != item:
            changes.append(Changed(was, item, number, _fields(was, item)))
    gone = (Removed(item, number) for number, item in before.values() if item.id not in numbers)
    return (*changes, *gone)


def apply(old: Sequence[AgendaItem], changes: Collection[Change]) -> tuple[AgendaItem, ...]:
    """The agenda whose difference from `old` the changes are."""
    landed = {change.number: change.item for change in changes if isinstance(change, Added | Moved)}
    left = {change.item.id for change in changes if isinstance(change, Moved | Removed)}
    changed = {change.item.id: change.item for change in changes if isinstance(change, Changed)}
    staying = [changed.get(item.id, item) for item in old if item.id not in left]
    for number in sorted(landed):
        staying.insert(number - 1, landed[number])
    return tuple(staying)


def _fields(old: AgendaItem, new: AgendaItem) -> tuple[Field, ...]:
    before, now = look(old), look(new)
    different = [field for field in Field if before[field] != now[field]]
    sealed = new.restricted and not old.restricted
    return tuple(field for field in different if not (sealed and field is Field.TITLE))


def _staying(numbers: Mapping[AgendaItemId, tuple[int, int]]) -> set[AgendaItemId]:
    """The longest rising subsequence of (old number, new number), which come by the new one.

    The plain quadratic way, since an agenda is short, and of several longest ones the best is wanted.
    """
    chains: list[tuple[int, int, int]] = []  # ending here: its length, how many keep their number, the one before
    pairs = list(numbers.values())
    for old, new in pairs:
        earlier = ((*chains[i][:2], i) for i in range(len(chains)) if pairs[i][0] < old)
        length, kept, previous = max(earlier, default=(0, 0, -1))
        chains.append((length + 1, kept + (old == new), previous))
    ids = list(numbers)
    staying = set()
    place = max(range(len(chains)), key=lambda i: chains[i][:2], default=-1)
    while place >= 0:
        staying.add(ids[place])
        place = chains[place][2]
    return staying
