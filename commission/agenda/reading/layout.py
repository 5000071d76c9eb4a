"""Which lines open an item: how this agenda is numbered, if it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from commission.agenda.reading.bullets import bullet
from commission.agenda.reading.characters import SourceLine
from commission.agenda.reading.names import begins_with_name
from commission.agenda.reading.numbering import Number, Style, number_of
from commission.agenda.reading.phrases import call_at_start, is_about_the_meeting

_PLAIN = {Style.WORD, Style.DOT, Style.BRACKET, Style.SIGN, Style.KEYCAP}


@dataclass(frozen=True, slots=True)
class Opening:
    """`body` is the line without its number; `minutes` are those of its hours."""

    body: str
    minutes: int | None = None


class Layout(Protocol):
    def opening(self, line: SourceLine) -> Opening | None:
        """Asked of each line once, in their order."""


@dataclass(slots=True)
class Numbered:
    """Numbers of another style are of the item's own list, unless they go on where the items' own have stopped.

    `sections`: items are numbered in Arabic under Roman heads.
    """

    style: Style
    sections: bool = False
    last: int = 0
    inner: Number | None = None
    sub: Number | None = None

    def opening(self, line: SourceLine) -> Opening | None:
        number = number_of(line.text)
        if number is None or not self._opens(number):
            return None
        self.last, self.inner = number.value, None
        return Opening(number.body, number.minutes)

    def is_section(self, line: SourceLine) -> bool:
        number = number_of(line.text) if self.sections else None
        return bool(number and number.style is Style.ROMAN)

    def _opens(self, number: Number) -> bool:
        if number.style is self.style:
            return self._goes_on(number)
        if number.style not in _PLAIN:
            return False
        if self.inner and number.style is self.inner.style and number.value == self.inner.value + 1:
            self.inner = number
            return False
        if number.value == self.last + 1 > 1:
            return True
        self.inner = number
        return False

    def _goes_on(self, number: Number) -> bool:
        """Roman and bare numbers look like other things: they must come one after the other."""
        return self.style not in {Style.ROMAN, Style.BARE} or number.value == self.last + 1


@dataclass(slots=True)
class Subnumbered:
    """«1.1», «1.2», «2.1», and no «1» above them."""

    def opening(self, line: SourceLine) -> Opening | None:
        number = number_of(line.text)
        return Opening(number.body) if number and number.style is Style.SUB else None


@dataclass(frozen=True, slots=True)
class Bulleted:
    """The first bullet that there is marks the items; another one is of the item's own list."""

    mark: str

    def opening(self, line: SourceLine) -> Opening | None:
        mark, body = bullet(line.text)
        return Opening(body) if mark == self.mark and _is_topic(body) else None


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """No numbers and no bullets. `each_line`: there are no blank lines either, but for those below the heading."""

    each_line: bool

    def opening(self, line: SourceLine) -> None:
        return None


def layout_of(lines: Sequence[SourceLine]) -> Layout:
    numbers = [number_of(line.text) for line in lines]
    return _numbered(numbers) or _bulleted(lines) or Paragraphs(not any(line.blank_before for line in lines[2:]))


def _numbered(numbers: Sequence[Number | None]) -> Layout | None:
    found = [(index, number) for index, number in enumerate(numbers) if number]
    firm = [(i, n) for i, n in found if n.style in _PLAIN or (n.style is Style.ROMAN and n.value == 1)]
    if firm:
        return _by_first(firm, numbers)
    styles = [number.style for _, number in found]
    if [n.value for _, n in found if n.style is Style.BARE][:2] == [1, 2]:
        return Numbered(Style.BARE)
    if styles.count(Style.HOURS) > 1:
        return Numbered(Style.HOURS)
    subs = [number for _, number in found if number.style is Style.SUB]
    return Subnumbered() if len(subs) > 1 and subs[0].value == 1 else None


def _by_first(firm: Sequence[tuple[int, Number]], numbers: Sequence[Number | None]) -> Numbered:
    index, first = firm[0]
    below = numbers[index + 1] if index + 1 < len(numbers) else None
    if first.style is not Style.ROMAN or first.body.endswith(":"):
        return Numbered(first.style)
    if below and below.style in _PLAIN and below.value == 1:
        return Numbered(below.style, sections=True)
    return Numbered(Style.ROMAN)


def _bulleted(lines: Sequence[SourceLine]) -> Bulleted | None:
    bullets = (bullet(line.text) for line in lines if not is_about_the_meeting(bullet(line.text)[1]))
    mark = next((mark for mark, body in bullets if mark and _is_topic(body)), "")
    return Bulleted(mark) if mark else None


def _is_topic(body: str) -> bool:
    return not call_at_start(body) and not begins_with_name(body)
