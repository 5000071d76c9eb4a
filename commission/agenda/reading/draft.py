"""An item while its lines come in, and what becomes of them at the end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from commission.agenda.item import ItemKind, Part, Participant
from commission.agenda.reading.characters import DASHES
from commission.agenda.reading.duration import among_people
from commission.agenda.reading.people import people
from commission.agenda.reading.phrases import calls


@dataclass(slots=True)
class Called:
    """The lines that name people: the word for what they do, and the names, perhaps on several lines."""

    part: Part
    texts: list[str]
    numbers: list[int]

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def names_nobody(self) -> bool:
        """Yet: the names are expected below."""
        return not any(self.texts)


@dataclass(slots=True)
class Draft:
    first: int
    last: int
    title: list[str] = field(default_factory=list)
    called: list[Called] = field(default_factory=list)
    kind: ItemKind | None = None
    minutes: int | None = None  # said on a line of its own
    total: int | None = None  # said in the title, or by the hours before it
    read_at: str = ""
    numbers: list[int] = field(default_factory=list)

    def joined_title(self) -> str:
        """On one line: what was divided at a hyphen has no space in it."""
        lines = list(filter(None, self.title))
        spaces = ["" if _is_divided(above, below) else " " for above, below in pairwise(lines)]
        return "".join(part for pair in zip(lines, [*spaces, ""], strict=False) for part in pair)


def _is_divided(above: str, below: str) -> bool:
    if above[-1] not in DASHES or len(above) < 2:
        return False
    return (above[-2].isalpha() and below[0].islower()) or (above[-2].isdigit() and below[0].isdigit())


@dataclass(slots=True)
class Understood:
    """Of texts that name people; None for `people` if one of them could not be understood."""

    participants: list[Participant] = field(default_factory=list)
    minutes: int = 0


def understood(part: Part, text: str) -> Understood | None:
    """«Попова И.С. (10 мин), содокладчик Абрамов В.С.»: the text may call others in its midst."""
    result = Understood()
    for each, some in _parted(part, text):
        named, once, apiece = among_people(some)
        found = people(named.lstrip(" ."))
        if found is None:
            return None
        result.participants += [Participant(each, person.name, person.post) for person in found]
        result.minutes += once + apiece * max(1, len(found))
    return result


def _parted(part: Part, text: str) -> Iterable[tuple[Part, str]]:
    start = 0
    for call in calls(text):
        before = text[start : call.start].rstrip()
        if call.marked or not before or before[-1] in ".,;:–—-)":
            yield part, before
            part, start = call.part, call.end
    yield part, text[start:]
