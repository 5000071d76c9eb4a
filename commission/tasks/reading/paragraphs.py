"""Lines become decisions: by their numbers, by bullets, or each line for itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from commission.agenda.reading.bullets import bullet
from commission.agenda.reading.characters import SourceLine
from commission.agenda.reading.phrases import is_signature
from commission.agenda.reading.words import any_of
from commission.tasks.reading.labels import begins_with_label
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.naming import NAME
from commission.tasks.reading.priority import is_nothing_but_urgent

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.[1-9]\d{0,2}){0,4})(?:(?P<mark>\s?[.)](?!\d)\s*)|\s+)(?=[^\d\s.,)])")
_DECIDED = re.compile("|".join(words.decided_pattern for words in ALL), re.IGNORECASE)
_HEARD = re.compile("|".join(words.heard_pattern for words in ALL), re.IGNORECASE)
_VOTE = re.compile(rf"{any_of(*(words.vote for words in ALL))}(?!\w)", re.IGNORECASE)
_SHORT = 300
_GOES_ON = (":", ",", ";")


@dataclass(slots=True)
class Paragraph:
    """`texts`: its lines, without the number."""

    number: str
    lines: list[SourceLine]
    texts: list[str]


@dataclass(slots=True)
class Paragraphs:
    """`outside`: lines above the first decision, or between two of them, and of none."""

    numbered: bool
    bulleted: bool
    deciding: bool
    found: list[Paragraph] = field(default_factory=list)
    outside: list[SourceLine] = field(default_factory=list)
    _open: bool = False
    _listing: bool = False  # a label is above, and those whom it names come line by line

    def take(self, line: SourceLine) -> None:
        if _is_head(line.text):
            self.deciding = is_decided(line.text)
            self._leave_out(line)
        elif not self.deciding or _VOTE.match(line.text) or _is_signed(line.text):
            self._leave_out(line)
        elif opening := self._opening(line):
            self.found.append(Paragraph(opening[0], [line], [opening[1]]))
            self._open = True
        elif self._open:
            self.found[-1].lines.append(line)
            self.found[-1].texts.append(line.text)
        else:
            self._leave_out(line)
        self._listing = line.text.endswith(_GOES_ON) and (self._listing or begins_with_label(bullet(line.text)[1]))

    def above(self) -> list[SourceLine]:
        """Labels right above the first decision, that are outside of any; from the last to the first of them."""
        first = self.found[0].lines[0].number if self.found else 0
        before = [line for line in self.outside if line.number < first]
        return list(takewhile(lambda line: _is_label(bullet(line.text)[1]), reversed(before)))

    def _leave_out(self, line: SourceLine) -> None:
        self.outside.append(line)
        self._open = False

    def _opening(self, line: SourceLine) -> tuple[str, str] | None:
        if self.numbered:
            self._open = self._open and (not line.blank_before or self._goes_on(line.text))
            return number_of(line.text)
        mark, body = bullet(line.text)
        is_bullet = self.bulleted and mark and not begins_with_label(body)
        return None if self._open and self._goes_on(body) and not is_bullet else ("", body)

    def _goes_on(self, text: str) -> bool:
        """A label is of the decision above it, with those whom it names; so are «Срочно» and what begins small."""
        body = bullet(text)[1]
        return _is_label(body) or body[:1].islower() or (self._listing and bool(NAME.match(body)))


def paragraphs(lines: Sequence[SourceLine]) -> Paragraphs:
    """What stands above the first «Решили:» is outside, if there is one."""
    first = next((index for index, line in enumerate(lines) if is_decided(line.text)), None)
    below = lines[first or 0 :]
    numbers, bullets = (any(map(is_one, below)) for is_one in (_has_number, _has_bullet))
    result = Paragraphs(numbers, bullets, deciding=first is None)
    for line in lines:
        result.take(line)
    return result


def number_of(text: str) -> tuple[str, str] | None:
    """The number and what follows. A single number needs a full stop or a bracket; a date is none, nor is «2021 г.»."""
    found = _NUMBER.match(text)
    if not found or not (found["mark"] or "." in found["number"]):
        return None
    return found["number"], text[found.end() :]


def is_decided(text: str) -> bool:
    """«По первому вопросу решили:»."""
    return len(text) <= _SHORT and bool(_DECIDED.fullmatch(text))


def _is_label(text: str) -> bool:
    return begins_with_label(text) or is_nothing_but_urgent(text)


def _is_head(text: str) -> bool:
    return is_decided(text) or (len(text) <= _SHORT and bool(_HEARD.fullmatch(text)))


def _is_signed(text: str) -> bool:
    return is_signature(text) and not begins_with_label(text)


def _has_number(line: SourceLine) -> bool:
    return number_of(line.text) is not None


def _has_bullet(line: SourceLine) -> bool:
    return bool(bullet(line.text)[0])
