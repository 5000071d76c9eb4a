"""HTML parse mode: from text with tags to plain text and entities, with the complaints of the real server."""

import re
from dataclasses import dataclass, field

from simulator.html_parts import complaint, decode_reference, emoji_entity, link_entity, time_entity
from simulator.model import Json
from simulator.utf16 import length

KIND = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
}
TAGS = {*KIND, "a", "pre", "blockquote", "tg-emoji", "tg-time"}
SPACE = " \t\r\n\0\v"
REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]*)|#(?P<dec>[0-9]*)|(?P<name>[a-zA-Z]*));?")
TAG_END = re.compile(rf"[{SPACE}>]")
ATTRIBUTE_NAME = re.compile(rf"[^{SPACE}=>/\"']*")
WORDS = re.compile(r"[^<&]+")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities, offsets in UTF-16 units; BadRequestError "can't parse entities: …" for wrong markup."""
    reader = _Reader(source)
    reader.read()
    return "".join(reader.plain), reader.entities


@dataclass(slots=True)
class _OpenTag:
    name: str
    offset: int
    first_piece: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Reader:
    source: str
    position: int = 0
    offset: int = 0
    plain: list[str] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    open: list[_OpenTag] = field(default_factory=list)

    def read(self) -> None:
        while self.position < len(self.source):
            character = self.source[self.position]
            if character == "<":
                self._read_tag()
            elif character == "&":
                self._write(self._reference())
            else:
                self._read_words()
        if self.open:
            raise complaint(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')

    def _read_words(self) -> None:
        start = self.position
        match = WORDS.match(self.source, start)
        self.position = match.end() if match else start + 1
        self._write(self.source[start : self.position])

    def _write(self, words: str) -> None:
        self.plain.append(words)
        self.offset += length(words)

    def _reference(self) -> str:
        match = REFERENCE.match(self.source, self.position)
        decoded = decode_reference(match) if match else None
        if match is None or decoded is None:
            self.position += 1
            return "&"
        self.position = match.end()
        return decoded

    def _at(self) -> str:
        return self.source[self.position] if self.position < len(self.source) else ""

    def _skip_space(self) -> None:
        while self._at() and self._at() in SPACE:
            self.position += 1

    def _byte_offset(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", errors="surrogatepass"))

    def _read_tag(self) -> None:
        begin = self.position
        self.position += 1
        if self._at() == "/":
            self._close_tag(begin)
        else:
            self._open_tag(begin)

    def _open_tag(self, begin: int) -> None:
        where = f"at byte offset {self._byte_offset(begin)}"
        end = TAG_END.search(self.source, self.position)
        if end is None:
            raise complaint(f"Unclosed start tag {where}")
        name = self.source[self.position : end.start()].lower()
        self.position = end.start()
        if name not in TAGS:
            raise complaint(f'Unsupported start tag "{name}" {where}')
        attributes = self._attributes(name, where)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise complaint(f'Tag "span" must have class "tg-spoiler" {where}')
        self.open.append(_OpenTag(name, self.offset, len(self.plain), attributes))

    def _attributes(self, tag: str, where: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip_space()
            if self._at() == ">":
                self.position += 1
                return attributes
            name = self._attribute_name(tag, where)
            self._skip_space()
            if self._at() != "=":
                if not self._at():
                    raise complaint(f'Unclosed start tag "{tag}" {where}')
                attributes[name] = ""
                continue
            self.position += 1
            self._skip_space()
            if not self._at():
                raise complaint(f'Unclosed start tag "{tag}" {where}')
            attributes[name] = self._attribute_value()
            if not self._at():
                raise complaint(f"Unclosed start tag {where}")

    def _attribute_name(self, tag: str, where: str) -> str:
        match = ATTRIBUTE_NAME.match(self.source, self.position)
        name = match.group() if match else ""
        if not name:
            raise complaint(f'Empty attribute name in the tag "{tag}" {where}')
        self.position += len(name)
        return name

    def _attribute_value(self) -> str:
        quote = self._at()
        if quote in "\"'":
            return self._quoted(quote)
        start = self.position
        match = NAME_TOKEN.match(self.source, start)
        token = match.group() if match else ""
        self.position += len(token)
        if self._at() and self._at() not in SPACE + ">":
            raise complaint(f"Unexpected end of name token at byte offset {self._byte_offset(start)}")
        return token.lower()

    def _quoted(self, quote: str) -> str:
        self.position += 1
        pieces: list[str] = []
        while self._at() and self._at() != quote:
            if self._at() == "&":
                pieces.append(self._reference())
            else:
                pieces.append(self._at())
                self.position += 1
        self.position += 1
        return "".join(pieces)

    def _close_tag(self, begin: int) -> None:
        where = f"at byte offset {self._byte_offset(begin)}"
        if not self.open:
            raise complaint(f"Unexpected end tag {where}")
        self.position += 1
        end = TAG_END.search(self.source, self.position)
        name = self.source[self.position : end.start() if end else None].lower()
        self.position = end.start() if end else len(self.source)
        self._skip_space()
        if self._at() != ">":
            raise complaint(f"Unclosed end tag {where}")
        self.position += 1
        tag = self.open[-1]
        if name and name != tag.name:
            raise complaint(f'Unmatched end tag {where}, expected "</{tag.name}>", found "</{name}>"')
        self.open.pop()
        if self.offset > tag.offset:
            self._add_entity(tag)

    def _add_entity(self, tag: _OpenTag) -> None:
        span = {"offset": tag.offset, "length": self.offset - tag.offset}
        previous = self.entities[-1] if self.entities else {}
        same_span = all(previous.get(key) == value for key, value in span.items())
        language = tag.attributes.get("class", "").removeprefix("language-")
        if tag.name == "code" and same_span and previous["type"] == "pre" and language:
            previous["language"] = language
        elif tag.name == "pre" and same_span and previous["type"] == "code" and "language" in previous:
            previous["type"] = "pre"
        else:
            entity = self._entity(tag)
            if entity is not None:
                self.entities.append({**entity, **span})

    def _entity(self, tag: _OpenTag) -> Json | None:
        match tag.name:
            case "a":
                return link_entity(tag.attributes.get("href") or "".join(self.plain[tag.first_piece :]))
            case "tg-emoji":
                return emoji_entity(tag.attributes.get("emoji-id", ""))
            case "tg-time":
                return time_entity(tag.attributes.get("unix", ""), tag.attributes.get("format", ""))
            case "blockquote":
                return {"type": "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"}
            case "code" if tag.attributes.get("class", "").startswith("language-"):
                return {"type": "code", "language": tag.attributes["class"].removeprefix("language-")}
        return {"type": KIND.get(tag.name, "pre")}
