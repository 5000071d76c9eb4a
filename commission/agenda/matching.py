"""Whom of the roster an agenda means by «Орлова М.Э., начальник отдела по вопросам миграции»."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from commission.agenda.item import Participant
from commission.ids import PersonId
from commission.roster.folding import fold
from commission.roster.names import family_key, may_mean, name_key
from commission.roster.person import Person

_WORD = re.compile(r"[^\W_]{3,}")  # of a post; «МВД» is one, «по» tells nothing
_ENDING = 2  # letters: by so many a Russian word's cases differ
_AROUND = " .,;:()«»\"'"


class Match(NamedTuple):
    """The one who is meant; or nobody for certain, and those who may be, the likeliest first."""

    person: Person | None = None
    candidates: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """`index`: which of the participants; `candidates`: whom the name may mean, the likeliest first."""

    index: int
    candidates: tuple[Person, ...]


class Index:
    """Finds people by their family names; made once for a whole agenda."""

    def __init__(self, people: Iterable[Person], likely: Collection[PersonId] = ()) -> None:
        """`likely`: who sits on the meeting's bodies. They come first among candidates, which makes nobody certain."""
        self._likely = likely
        self._families: defaultdict[str, list[Person]] = defaultdict(list)
        self._known: dict[tuple[str, str], Match] = {}
        for person in people:
            self._families[family_key(person.name)].append(person)

    def who(self, name: str, post: str = "") -> Match:
        """By the initials or the full name if only one has them, or if the post says which one.

        A family name alone is only certain if it is unique and the post agrees. A fuller name than the roster's means
        somebody perhaps. Takes any text.
        """
        said = (name, post)
        if said not in self._known:
            self._known[said] = self._who(name.strip(_AROUND), post)
        return self._known[said]

    def _who(self, name: str, post: str) -> Match:
        relatives = self._relatives(name)
        fitting = _fitting(name, relatives)
        if len(fitting) == 1:
            return Match(fitting[0])
        alone = " " not in name_key(name)
        if (fitting or (alone and len(relatives) == 1)) and (decided := _decided(post, fitting or relatives)):
            return Match(decided)
        fuller = relatives if alone else [person for person in relatives if may_mean(person.name, name)]
        return Match(None, tuple(self._ordered(post, fitting or fuller)))

    def _relatives(self, name: str) -> list[Person]:
        """Each word may be the family name: «Орлова Марина», «Марина Орлова»."""
        keys = dict.fromkeys(word for word in name_key(name).split() if len(word) > 1)
        found = {person.id: person for key in keys for person in self._families.get(key, ())}
        return list(found.values())

    def _ordered(self, post: str, people: Iterable[Person]) -> list[Person]:
        return sorted(people, key=lambda p: (p.id not in self._likely, -len(_shared(post, p)), p.name, p.id))


def match(name: str, post: str, people: Iterable[Person], likely: Collection[PersonId] = ()) -> Match:
    """As `Index.who`, for one name."""
    return Index(people, likely).who(name, post)


def matched(participants: Sequence[Participant], index: Index) -> tuple[tuple[Participant, ...], tuple[Ambiguity, ...]]:
    """The same, with `person_id` where it is certain and was not known; and whom to ask about."""
    found, unsure = list(participants), []
    for place, participant in enumerate(participants):
        if participant.person_id is not None:
            continue
        person, candidates = index.who(participant.name, participant.post)
        if person:
            found[place] = replace(participant, person_id=person.id)
        elif candidates:
            unsure.append(Ambiguity(place, candidates))
    return tuple(found), tuple(unsure)


def _fitting(name: str, people: Sequence[Person]) -> list[Person]:
    """A full name, which has two words at least that are no initials, is not mistaken for a form of a longer one."""
    key = name_key(name)
    full = sum(len(word) > 1 for word in key.split()) > 1
    exact = [person for person in people if full and name_key(person.name) == key]
    return exact or [person for person in people if may_mean(name, person.name)]


def _decided(post: str, people: Sequence[Person]) -> Person | None:
    """Whose post has most of the words, and all of them that anybody else's has, and more."""
    ranked = sorted(((_shared(post, person), person) for person in people), key=lambda each: -len(each[0]))
    best, person = ranked[0]
    most = 2 * len(best) > len(_post_words(post))
    return person if most and all(shared < best for shared, _ in ranked[1:]) else None


def _shared(post: str, person: Person) -> set[str]:
    """Which words of the post are in his, in whatever case."""
    his = _post_words(f"{person.post} {person.organization}")
    return {word for word in _post_words(post) if any(_same(word, other) for other in his)}


def _same(word: str, other: str) -> bool:
    """«глава», «главой»; but not «главный»."""
    stem = max(len(word), len(other)) - _ENDING
    return word[: max(stem, 3)] == other[: max(stem, 3)]


def _post_words(post: str) -> set[str]:
    return set(_WORD.findall(fold(post)))
