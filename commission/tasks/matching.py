"""Whom of the roster a decision means by «Орловой М.Э. (отдел по вопросам миграции)»."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from commission.agenda.matching import Index, Match
from commission.ids import PersonId
from commission.roster.folding import fold
from commission.roster.names import family_key
from commission.roster.person import Person
from commission.tasks.declension import oblique_forms

_WORD = re.compile(r"[^\s.,;()]+\.?")
_WORDS = 6  # of a name; a longer one is no name


@dataclass(slots=True)
class Recipients:
    """Finds people by their names in any case; made once for a whole text.

    `likely`: who sits on the body. They come first among candidates, which makes nobody certain.
    """

    people: Iterable[Person]
    likely: Collection[PersonId] = ()
    _index: Index = field(init=False)
    _declined: defaultdict[str, list[Person]] = field(init=False, default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        people = list(self.people)
        self._index = Index(people, self.likely)
        for person in people:
            for form in {family_key(person.name), *next(iter(oblique_forms(person.name)), ())}:
                self._declined[form].append(person)

    def who(self, name: str, post: str = "") -> Match:
        """As `Index.who`. A form that two family names have («Орлова») means either, and is asked. Takes any text."""
        matches = [self._index.who(written, post) for written in {name: None, **self._nominatives(name)}]
        certain = {match.person.id: match.person for match in matches if match.person}
        asked = {person.id: person for match in matches for person in match.candidates}
        if len(certain) == 1 and not asked:
            return Match(next(iter(certain.values())))
        return Match(None, tuple({**certain, **asked}.values()))

    def _nominatives(self, name: str) -> dict[str, None]:
        """The name as the roster has it, for each family that it may be a form of."""
        words = [word for word in _WORD.findall(fold(name)) if word.strip(".")]
        if len(words) > _WORDS:
            return {}
        return {
            " ".join(_rewritten(words, place, person)): None
            for place, word in enumerate(words)
            for person in self._declined.get(word.strip("."), ())
        }


def _rewritten(words: list[str], place: int, person: Person) -> Iterator[str]:
    """The family name, and such of the others as are a given name of his in another case."""
    family, *given = fold(person.name).split()
    forms = oblique_forms(person.name)[1:]
    for index, word in enumerate(words):
        said = (full for full, changed in zip(given, forms, strict=True) if word in changed)
        yield family if index == place else next(said, word)
