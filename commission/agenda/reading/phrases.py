"""The words that announce a person, a kind, a group of items; in both languages at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commission.agenda.item import ItemKind, Part
from commission.agenda.reading.characters import DASHES
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.names import STRONG
from commission.agenda.reading.words import any_of

_CO = any_of(*(words.co_speaker for words in ALL))
_SPEAKER = any_of(*(words.speaker for words in ALL))
_SPEAKER_COLON = any_of(*(words.speaker_colon for words in ALL))
_INVITEE = any_of(*(words.invitee for words in ALL))
_INVITEE_COLON = any_of(*(words.invitee_colon for words in ALL))
_CALL = re.compile(
    rf"(?<![\w‐‑-])(?:(?:(?P<co>{_CO})|(?P<speaker>{_SPEAKER})|(?P<invitee>{_INVITEE}))(?![\w‐‑-])"
    rf"(?P<mark>\s?\.?\s?(?:\([^()]{{0,40}}\)\s?)?:|\s?[–—―−]|\s-(?=\s)|)"
    rf"|(?P<reports>{_SPEAKER_COLON})\s?:|(?P<guests>{_INVITEE_COLON})\s?:)",
    re.IGNORECASE,
)
_INFORMATION = any_of(*(words.information for words in ALL))
_DECISION = any_of(*(words.decision for words in ALL))
_ITEMS = any_of(*(words.items for words in ALL))
_KIND = re.compile(rf"(?:(?P<information>{_INFORMATION})|(?P<decision>{_DECISION}))[.;]?", re.IGNORECASE)
_KIND_AT_THE_END = re.compile(rf"(?:\s[{DASHES}]+\s|[,;.]\s){_KIND.pattern}$", re.IGNORECASE)
_KIND_LABEL = re.compile(rf"(?:{_ITEMS}\s)?{_KIND.pattern}(?:\s{_ITEMS})?\s?(?P<colon>:?)", re.IGNORECASE)
_OTHER_BUSINESS = re.compile(rf"{any_of(*(words.other_business for words in ALL))}[.:;]?", re.IGNORECASE)
_SIGNATURE = re.compile(rf"{any_of(*(words.signature for words in ALL))}(?!\w)", re.IGNORECASE)
_OPENER = re.compile("(?:" + "|".join(word for words in ALL for word in words.opener) + r")\s")
_SEALED = re.compile(any_of(*((words.sealed,) for words in ALL)) + r"\.?", re.IGNORECASE)
_READ_AT = re.compile(any_of(*((words.read_at,) for words in ALL)) + r"\s?:\s?(.*)", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(
    rf"(?<!\w){any_of(*(words.heading for words in ALL))}|\d{{1,2}}[.:]\d\d(?!\w)|(?<!\d)(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_TAIL = 200
_SHORT = 300


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody is announced: from `start` to `end` by the word, then by name."""

    part: Part
    start: int
    end: int
    marked: bool


def calls(text: str) -> Iterator[Call]:
    for found in _CALL.finditer(text):
        group = found.lastgroup if found.lastgroup != "mark" else ""
        group = group or next(name for name in ("co", "speaker", "invitee") if found[name])
        part = {"co": Part.CO_SPEAKER, "invitee": Part.INVITEE, "guests": Part.INVITEE}.get(group, Part.SPEAKER)
        yield Call(part, found.start(), found.end(), marked=bool(found["mark"] or found["reports"] or found["guests"]))


def call_at_start(text: str) -> Call | None:
    """A line of people: the word with a mark behind it, or a name, or nothing."""
    first = next(calls(text[:_SHORT]), None)
    if first is None or first.start:
        return None
    rest = text[first.end : first.end + _SHORT]
    return first if first.marked or not rest.strip(" .") or STRONG.search(rest) else None


def kind_of(text: str) -> ItemKind | None:
    """If it says nothing else."""
    found = _KIND.fullmatch(text) if len(text) <= _TAIL else None
    return _kind(found) if found else None


def kind_at_the_end(title: str) -> tuple[str, ItemKind] | None:
    """The title without the words that say its kind."""
    found = _KIND_AT_THE_END.search(title, max(0, len(title) - _TAIL))
    return (title[: found.start()], _kind(found)) if found else None


def label_of_group(text: str) -> ItemKind | None:
    """«Вопросы для сведения», «Для решения:»: of which kind the items below are."""
    found = _KIND_LABEL.fullmatch(text) if len(text) <= _TAIL else None
    return _kind(found) if found and (found["colon"] or not _KIND.fullmatch(text)) else None


def is_other_business(title: str) -> bool:
    return len(title) <= _TAIL and bool(_OTHER_BUSINESS.fullmatch(title))


def is_signature(text: str) -> bool:
    """«Секретарь комиссии О.Н. Ларина»."""
    found = _SIGNATURE.match(text) if len(text) <= _SHORT else None
    return bool(found and STRONG.search(text, found.end()))


def opens_with_topic(text: str) -> bool:
    return bool(_OPENER.match(text)) or is_other_business(text)


def is_sealed(title: str) -> bool:
    return len(title) <= _TAIL and bool(_SEALED.fullmatch(title))


def place_to_read(text: str) -> str | None:
    found = _READ_AT.fullmatch(text)
    return found[1] if found else None


def is_about_the_meeting(text: str) -> bool:
    """The title of the agenda, a date, a time, a place."""
    return not _OPENER.match(text) and bool(_HEADING.search(text[:_SHORT]))


def _kind(found: re.Match[str]) -> ItemKind:
    return ItemKind.INFORMATION if found["information"] else ItemKind.DECISION
