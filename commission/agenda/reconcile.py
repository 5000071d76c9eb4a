"""A corrected agenda is entered again: which of its items are those that were there before."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from commission.agenda.editing import Items, must_fit
from commission.agenda.item import AgendaItem, Part
from commission.ids import AgendaItemId
from commission.roster.folding import fold, words

_ALIKE = 0.75  # of two titles that mean the same item: more often than that they differ by a slip or an afterthought
_SHORT = 60  # letters; longer titles are compared by words, since comparing takes the square of the length
_NEW = AgendaItemId(0)
Pairs = dict[int, AgendaItem]  # place in the text that was read → the item that it is


def reconcile(old: Sequence[AgendaItem], read: Sequence[AgendaItem], called: Sequence[str] = ()) -> Items:
    """What was read, with the ids of the old items where it is the same item, or the id 0. Each old one is used once.

    The same are those with equal titles (but for case, ё, punctuation and spaces); then, the most alike first, those
    of whose words three quarters are the same and in the same order, or of whose letters where the titles are short;
    then those at the same place of which the same people speak, however they were reworded.

    An old restricted item has no words to be known by: those that were read and are nothing else are taken for the old
    ones in their order, and old ones that are left over stay behind the item that they followed, so that no text can
    take them off by mistake. `called`: the titles as they were read, since what was read as restricted has none any
    more; by them an open item that is restricted from now on is known again, and leaves no copy with its files behind.
    Raises AgendaTooLongError.
    """
    must_fit(read)
    keys = [_key(title) for title in called or [item.title for item in read]]
    known = _equal(_open(old, {}), keys)
    known |= _alike(_open(old, known), {place: key for place, key in enumerate(keys) if place not in known})
    known |= _spoken_by_the_same(_open(old, known), read, known)
    known |= _restricted(old, read, known)
    together = [_identified(item, known.get(place)) for place, item in enumerate(read)]
    for item in _left(old, known.values()).values():
        if item.restricted:
            together.insert(_place_for(item, old, together), item)
    return tuple(together)


def are_alike(title: str, other: str) -> bool:
    """Whether these words alone mean the same item."""
    key, known = _key(title), _key(other)
    return key == known or bool(_grades(key, {0: known}))


def _open(old: Sequence[AgendaItem], known: Pairs) -> dict[int, AgendaItem]:
    """By place, those that have a title and are not found yet."""
    return {place: item for place, item in _left(old, known.values()).items() if not item.restricted}


def _restricted(old: Sequence[AgendaItem], read: Sequence[AgendaItem], known: Pairs) -> Pairs:
    places = (place for place, item in enumerate(read) if item.restricted and place not in known)
    return dict(zip(places, (item for item in old if item.restricted), strict=False))


def _equal(old: dict[int, AgendaItem], keys: Sequence[str]) -> Pairs:
    by_title: dict[str, list[AgendaItem]] = {}
    for item in reversed(old.values()):
        by_title.setdefault(_key(item.title), []).append(item)
    found = {}
    for place, key in enumerate(keys):
        if by_title.get(key):
            found[place] = by_title[key].pop()
    return found


def _alike(old: dict[int, AgendaItem], keys: dict[int, str]) -> Pairs:
    titles = {place: _key(item.title) for place, item in old.items()}
    grades = [
        (-grade, abs(there - place), place, there)
        for place, key in keys.items()
        for there, grade in _grades(key, titles).items()
    ]
    found: dict[int, int] = {}
    for _, _, place, there in sorted(grades):
        if place not in found and there not in found.values():
            found[place] = there
    return {place: old[there] for place, there in found.items()}


def _spoken_by_the_same(old: dict[int, AgendaItem], read: Sequence[AgendaItem], known: Pairs) -> Pairs:
    return {
        place: old[place]
        for place, item in enumerate(read)
        if place not in known and place in old and _speakers(item) and _speakers(item) == _speakers(old[place])
    }


def _speakers(item: AgendaItem) -> set[int | str]:
    return {each.person_id or fold(each.name) for each in item.taking(Part.SPEAKER)}


def _grades(title: str, others: dict[int, str]) -> dict[int, float]:
    """How alike the title is to each of those that are alike enough."""
    by_letters = SequenceMatcher(b=title, autojunk=False)
    by_words = SequenceMatcher(b=title.split(), autojunk=False)
    found = {}
    for there, other in others.items():
        short = max(len(title), len(other)) <= _SHORT
        matcher = by_letters if short else by_words
        matcher.set_seq1(other if short else other.split())
        cheap_first = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
        if all(bound() >= _ALIKE for bound in cheap_first):
            found[there] = matcher.ratio()
    return found


def _left(old: Sequence[AgendaItem], used: Collection[AgendaItem]) -> dict[int, AgendaItem]:
    ids = {item.id for item in used}
    return {place: item for place, item in enumerate(old) if item.id not in ids}


def _identified(read: AgendaItem, known: AgendaItem | None) -> AgendaItem:
    """A text says that an item is restricted, but seldom where it can be read."""
    if known is None:
        return replace(read, id=_NEW)
    read_at = read.read_at or known.read_at if read.restricted else read.read_at
    return replace(read, id=known.id, read_at=read_at)


def _place_for(item: AgendaItem, old: Sequence[AgendaItem], together: Sequence[AgendaItem]) -> int:
    """Behind the nearest of those that came before it and are still there."""
    places = {each.id: place for place, each in enumerate(together) if each.id != _NEW}
    place = 0
    for each in old:
        if each.id == item.id:
            break
        place = places[each.id] + 1 if each.id in places else place
    return place


def _key(title: str) -> str:
    return words(title) or fold(title)
