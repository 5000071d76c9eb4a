"""Somebody whom a decision names, and whom of the roster it may mean."""

import re
from dataclasses import dataclass

from commission.agenda.reading.languages import ALL as AGENDA
from commission.agenda.reading.words import any_of
from commission.roster.person import Person
from commission.tasks.matching import Recipients
from commission.tasks.reading.read_task import Named

_BETWEEN = re.compile(rf"\s*[,;]\s*|\s+{any_of(*(words.conjunction for words in AGENDA))}\s+", re.IGNORECASE)
_LIST_LIMIT = 120  # characters


@dataclass(frozen=True, slots=True)
class Mention:
    """`name` and `post` as they are written; who is meant, or, where that is not certain, who may be, likeliest first.

    With neither, the roster has nobody of that name, or it is no name («главам районов»).
    """

    name: str
    post: str = ""
    person: Person | None = None
    candidates: tuple[Person, ...] = ()

    @property
    def is_known(self) -> bool:
        return self.person is not None or bool(self.candidates)


def mention(named: Named, people: Recipients) -> Mention:
    return Mention(named.name, named.post, *people.who(named.name, named.post))


def by_family(text: str, people: Recipients) -> list[Mention]:
    """«Громов, Ларина», if the roster knows each of them."""
    names = _BETWEEN.split(text) if 0 < len(text) <= _LIST_LIMIT else []
    found = [mention(Named(name), people) for name in names if name[:1].isupper()]
    return found if len(found) == len(names) and all(each.is_known for each in found) else []
