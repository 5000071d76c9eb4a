"""A title and the remarks behind it: the kind, the minutes, who speaks."""

from dataclasses import dataclass, field
from itertools import islice

from commission.agenda.item import MINUTES_LIMIT, ItemKind, Part, Participant
from commission.agenda.reading.brackets import last_group, split_outside
from commission.agenda.reading.draft import understood
from commission.agenda.reading.duration import alone, at_the_end
from commission.agenda.reading.names import STRONG
from commission.agenda.reading.phrases import Call, calls, kind_at_the_end, kind_of

_REMARKS = 8  # behind one title
_CALLS = 20  # in one title, before one of them is believed
_AROUND = " ,;:–—-"
_BEFORE_A_CALL = ".,;:–—-)"


@dataclass(slots=True)
class Title:
    """`minutes` are of the title itself, `people_minutes` of those who were named in it."""

    text: str
    kind: ItemKind | None = None
    minutes: int | None = None
    people_minutes: int = 0
    participants: list[Participant] = field(default_factory=list)


def read_title(text: str) -> Title:
    """Whatever is not understood stays in the text."""
    title = Title(text)
    _take_called(title)
    for _ in range(_REMARKS):
        title.text = title.text.rstrip(" ,;")
        if not (_take_group(title) or _take_minutes(title) or _take_kind(title)):
            break
    return title


def _take_called(title: Title) -> None:
    """«О вакцинации. Докладчик: Рябов Н.В.»"""
    call = _first_call(title.text)
    found = understood(call.part, title.text[call.end :]) if call else None
    if call and found and found.participants:
        title.text = title.text[: call.start].rstrip(_AROUND)
        title.participants += found.participants
        title.people_minutes += found.minutes


def _first_call(text: str) -> Call | None:
    """Not one in brackets, nor a word of the title: «Об отчёте: докладчик и время»."""
    open_brackets = seen = 0
    for call in islice(calls(text), _CALLS):
        open_brackets += text.count("(", seen, call.start) - text.count(")", seen, call.start)
        seen = call.start
        before = text[max(0, call.start - 3) : call.start].rstrip()
        named = call.marked or (before[-1:] in _BEFORE_A_CALL and STRONG.search(text[call.end : call.end + 300]))
        if before and open_brackets <= 0 and named:
            return call
    return None


def _take_group(title: Title) -> bool:
    """«(докл. Рябов Н.В., 10 мин.)», «(для сведения)», «[15 min]», «(Рябов Н.В.)»."""
    start = last_group(title.text)
    if not start:
        return False
    inside = title.text[start + 1 : -1].strip(_AROUND)
    if not (_remarks(title, inside) or _speakers(title, inside)):
        return False
    title.text = title.text[:start]
    return True


def _remarks(title: Title, inside: str) -> bool:
    """Kinds and minutes, and nothing else."""
    parts = [part.strip() for comma in split_outside(inside, ",") for part in split_outside(comma, ";")]
    kinds, minutes = [kind_of(part) for part in parts], [alone(part) for part in parts]
    if not all(kind or some for kind, some in zip(kinds, minutes, strict=True)):
        return False
    said = sum(filter(None, minutes))
    if said > MINUTES_LIMIT or (said and title.minutes):
        return False
    title.kind = title.kind or next(filter(None, kinds), None)
    title.minutes = title.minutes or said or None
    return True


def _speakers(title: Title, inside: str) -> bool:
    called = next(calls(inside), None)
    if called and not called.start:
        found = understood(called.part, inside[called.end :])
    elif STRONG.match(inside):
        found = understood(Part.SPEAKER, inside)
    else:
        return False
    if not found or not found.participants:
        return False
    title.participants[:0] = found.participants
    title.people_minutes += found.minutes
    return True


def _take_minutes(title: Title) -> bool:
    found = at_the_end(title.text) if title.minutes is None else None
    if found:
        title.text, title.minutes = found
    return bool(found)


def _take_kind(title: Title) -> bool:
    found = kind_at_the_end(title.text)
    if found:
        title.text = found[0]
        title.kind = title.kind or found[1]
    return bool(found)
