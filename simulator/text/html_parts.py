"""Parts of HTML: references such as `&lt;`, and the attributes of a tag."""

import re

from simulator.text.links import ASCII_LOWER
from simulator.text.markup_output import complaint_at

SPACE = " \t\r\n\0\v"
END = "\0"
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]*)|#(?P<dec>[0-9]*)|(?P<name>[a-zA-Z]*))(?P<end>;?)")
LONGEST_REFERENCE = 10
ATTRIBUTE_NAME = re.compile(rf"[^{SPACE}=>/\"']*")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
SKIPPED = re.compile(r"[ \t\r\n\v]*")


def read_reference(source: str, position: int) -> tuple[str, int]:
    """The character of `&lt;`, `&#60;` or `&#x3c;` and where it ends; "&" when it is nothing Telegram knows."""
    match = REFERENCE.match(source, position)
    character = _referred(match) if match else None
    return (character, match.end()) if match and character else ("&", position + 1)


def _referred(match: re.Match[str]) -> str | None:
    if (name := match["name"]) is not None:
        return NAMED.get(name)
    digits, base = (match["hex"], 16) if match["hex"] is not None else (match["dec"], 10)
    if not digits or match.start("end") - match.start() >= LONGEST_REFERENCE:
        return None
    code = int(digits, base)
    return chr(code) if 0 < code < 0x10FFFF else None


def skip_space(source: str, position: int) -> int:
    """The next place that is no space; the source ends with a zero."""
    match = SKIPPED.match(source, position)
    return match.end() if match else position


class TagReader:
    """Reads the attributes of one start tag; complaints name the place where the tag begins."""

    def __init__(self, source: str, tag: str, begin: int, position: int) -> None:
        self.position = position
        self._source = source
        self._tag = tag
        self._begin = begin

    def attributes(self) -> list[tuple[str, str | None]]:
        """Names and values up to the end of the tag, with their repetitions."""
        found: list[tuple[str, str | None]] = []
        while True:
            self._skip_space()
            if self._at() == ">":
                self.position += 1
                return found
            name = self._name()
            self._skip_space()
            if self._at() == "=":
                found.append((name, self._value()))
            elif self._at() == END:
                raise complaint_at(f'Unclosed start tag "{self._tag}"', self._source, self._begin)
            else:
                found.append((name, None))

    def _at(self) -> str:
        return self._source[self.position]

    def _skip_space(self) -> None:
        self.position = skip_space(self._source, self.position)

    def _name(self) -> str:
        match = ATTRIBUTE_NAME.match(self._source, self.position)
        name = match.group() if match else ""
        if not name:
            raise complaint_at(f'Empty attribute name in the tag "{self._tag}"', self._source, self._begin)
        self.position += len(name)
        return name

    def _value(self) -> str:
        self.position += 1
        self._skip_space()
        if self._at() == END:
            raise complaint_at(f'Unclosed start tag "{self._tag}"', self._source, self._begin)
        value = self._quoted() if self._at() in "\"'" else self._token()
        if self._at() == END:
            raise complaint_at("Unclosed start tag", self._source, self._begin)
        return value

    def _token(self) -> str:
        start = self.position
        match = NAME_TOKEN.match(self._source, start)
        token = match.group() if match else ""
        self.position += len(token)
        if self._at() not in SPACE + ">":
            raise complaint_at("Unexpected end of name token", self._source, start)
        return token.translate(ASCII_LOWER)

    def _quoted(self) -> str:
        quote = self._at()
        self.position += 1
        pieces: list[str] = []
        while (sign := self._at()) not in (quote, END):
            if sign == "&":
                sign, self.position = read_reference(self._source, self.position)
            else:
                self.position += 1
            pieces.append(sign)
        self.position += self._at() == quote
        return "".join(pieces)
