"""«Срок: …», «Ответственный: …», «Контроль возложить на …»: what is said of a task behind its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from commission.agenda.reading.words import any_of
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.naming import NAME


class Label(Enum):
    RESPONSIBLE = auto()
    CO_EXECUTOR = auto()
    CONTROLLER = auto()
    DEADLINE = auto()
    PRIORITY = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """A label and what follows it: the text from `start` to `end`; `value` is all behind the word.

    `plain`: the label itself says nothing more, as «Контроль за пунктом 3 возложить на» does.
    """

    label: Label
    start: int
    end: int
    value: str
    plain: bool


_CONTROL = "|".join(words.control_pattern for words in ALL)
_LABEL = re.compile(
    rf"(?<![\w‐‑-])(?:(?P<entrusted>{_CONTROL})|(?:(?P<co>{any_of(*(words.co_executor for words in ALL))})"
    rf"|(?P<control>{any_of(*(words.controller for words in ALL))})"
    rf"|(?P<responsible>{any_of(*(words.responsible for words in ALL))})"
    rf"|(?P<deadline>{any_of(*(words.deadline for words in ALL))})"
    rf"|(?P<priority>{any_of(*(words.priority for words in ALL))}))(?![\w‐‑-]))"
    rf"(?P<mark>\s?\.?\s?(?:\([^()\n]{{0,40}}\)\s?)?:|\s?[–—―−]|\s-(?=\s)|)\s*",
    re.IGNORECASE,
)
_KINDS = {
    "entrusted": Label.CONTROLLER,
    "control": Label.CONTROLLER,
    "co": Label.CO_EXECUTOR,
    "responsible": Label.RESPONSIBLE,
    "deadline": Label.DEADLINE,
    "priority": Label.PRIORITY,
}
_OF_ONE_LINE = {Label.DEADLINE, Label.PRIORITY}
_UNTIL = re.compile(rf"{any_of(*(words.until for words in ALL))}(?!\w)|\d", re.IGNORECASE)
_VERB = "|".join(words.verb_pattern for words in ALL)
_NEXT_SENTENCE = re.compile(r"(?<=[.;)])\s+(?=[А-ЯЁA-Z])")
_NEXT_ACTION = re.compile(rf"(?<=[.;)])\s+(?={_VERB})", re.IGNORECASE)
_BOUNDARY = ".;,:()\n–—•-"
_GOES_ON = (",", ";", " и", " and")
_PLAIN = 3  # words: «Контроль возложить на», "control rests with"
_AROUND = " \n,;–—-"


def labels(text: str) -> Iterator[Said]:
    """From left to right; they do not overlap."""
    found = [match for match in _LABEL.finditer(text) if _is_label(text, match)]
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    for match, end in zip(found, ends, strict=True):
        yield _said(text, match, end)


def begins_with_label(text: str) -> bool:
    match = _LABEL.match(text)
    return bool(match and _is_label(text, match))


def _said(text: str, match: re.Match[str], end: int) -> Said:
    kind = next(_KINDS[name] for name, value in match.groupdict().items() if value and name in _KINDS)
    start, end = match.start(), _end(text, kind, match.end(), end)
    plain = "(" not in match[0] and not (match["entrusted"] and len(match["entrusted"].split()) > _PLAIN)
    value = " ".join(text[match.end() : end].split()).strip(_AROUND)
    opening, closing = text[max(0, start - 2) : start].rstrip(), text.find(")", match.end(), end)
    if opening.endswith("(") and closing >= 0:
        return Said(kind, start, closing + 1, text[match.end() : closing].strip(_AROUND), plain)
    return Said(kind, start, end, value if "(" in value else value.rstrip(")"), plain)


def _end(text: str, kind: Label, start: int, end: int) -> int:
    """Of a line, or of the sentence where another one follows; a list of people goes on below."""
    stop = text.find("\n", start, end)
    while stop >= 0 and kind not in _OF_ONE_LINE and text[max(start, stop - 5) : stop].rstrip().endswith(_GOES_ON):
        stop = text.find("\n", stop + 1, end)
    end = stop if stop >= 0 else end
    sentence = _NEXT_SENTENCE if kind in _OF_ONE_LINE else _NEXT_ACTION
    found = sentence.search(text, start, end)
    return found.start() if found else end


def _is_label(text: str, match: re.Match[str]) -> bool:
    """At the beginning of a sentence; without a colon or a dash only if a name or a date follows at once."""
    before = text[max(0, match.start() - 3) : match.start()].rstrip(" ")
    if match.start() and before and before[-1] not in _BOUNDARY:
        return False
    if match["mark"] or match["entrusted"]:
        return True
    if match["priority"]:
        return False
    return bool((_UNTIL if match["deadline"] else NAME).match(text, match.end()))
