"""HTML parse mode: from text with tags to plain text and entities, as parse_html of tdlib's MessageEntity.cpp."""

import re
from dataclasses import dataclass

from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.html_parts import END, SPACE, TagReader, read_reference, skip_space
from simulator.text.links import ASCII_LOWER
from simulator.text.markup_entities import emoji_entity, leading_number, link_entity, time_entity
from simulator.text.markup_output import MarkupOutput, complaint, complaint_at

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
    "pre": "pre",
}
TAGS = {*KIND, "a", "blockquote", "tg-emoji", "tg-time"}
TAG_END = re.compile(rf"[{SPACE}>]")
WORDS = re.compile(r"[^<&]+")
SURROGATE = re.compile(r"[\ud800-\udfff]")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities, offsets in UTF-16 units; BadRequestError "can't parse entities: …" for wrong markup."""
    reader = _Reader(source)
    reader.read()
    text, entities = reader.out.result()
    _check_references(text, entities)
    # Only inside of pre does the language of a code mean anything.
    return text, [_without_language(entity) if entity["type"] == "code" else entity for entity in entities]


@dataclass(slots=True)
class _OpenTag:
    name: str
    attributes: list[tuple[str, str | None]]
    offset: int
    first_piece: int

    def last(self, name: str) -> str:
        """The last value of an attribute, empty when it is not there."""
        return next((value for given, value in reversed(self.attributes) if given == name and value is not None), "")

    def class_after(self, prefix: str) -> str:
        """The last class with the prefix, without it."""
        classes = (value for given, value in reversed(self.attributes) if given == "class" and value)
        return next((value.removeprefix(prefix) for value in classes if value.startswith(prefix)), "")


class _Reader:
    def __init__(self, source: str) -> None:
        self.out = MarkupOutput()
        self._size = len(source)
        self._source = source + END
        self._position = 0
        self._open: list[_OpenTag] = []

    def read(self) -> None:
        while self._position < self._size:
            if words := WORDS.match(self._source, self._position, self._size):
                self.out.write(words.group())
                self._position = words.end()
            elif self._source[self._position] == "&":
                character, self._position = read_reference(self._source, self._position)
                self.out.write(character)
            elif self._source[self._position + 1] == "/":
                self._end_tag(self._position)
            else:
                self._start_tag(self._position)
        if self._open:
            raise complaint(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')

    def _name(self, start: int) -> tuple[str, int]:
        match = TAG_END.search(self._source, start)
        end = match.start() if match else self._size
        return self._source[start:end].translate(ASCII_LOWER), end

    def _start_tag(self, begin: int) -> None:
        name, end = self._name(begin + 1)
        if self._source[end] == END:
            raise complaint_at("Unclosed start tag", self._source, begin)
        if name not in TAGS:
            raise complaint_at(f'Unsupported start tag "{name}"', self._source, begin)
        reader = TagReader(self._source, name, begin, end)
        tag = _OpenTag(name, reader.attributes(), self.out.offset, len(self.out.pieces))
        if name == "span" and tag.class_after("tg-") != "spoiler":
            raise complaint_at('Tag "span" must have class "tg-spoiler"', self._source, begin)
        self._open.append(tag)
        self._position = reader.position

    def _end_tag(self, begin: int) -> None:
        if not self._open:
            raise complaint_at("Unexpected end tag", self._source, begin)
        name, end = self._name(begin + 2)
        end = skip_space(self._source, end)
        if self._source[end] != ">":
            raise complaint_at("Unclosed end tag", self._source, begin)
        tag = self._open.pop()
        if name not in ("", tag.name):
            details = f', expected "</{tag.name}>", found "</{name}>"'
            raise complaint_at("Unmatched end tag", self._source, begin, details)
        self._position = end + 1
        if self.out.offset > tag.offset and not self._joins_code_and_pre(tag):
            self.out.add(self._entity(tag), tag.offset)

    def _joins_code_and_pre(self, tag: _OpenTag) -> bool:
        """Whether pre and code around the same words become one pre with a language."""
        last = self.out.entities[-1] if self.out.entities else {}
        if (last.get("offset"), last.get("length")) != (tag.offset, self.out.offset - tag.offset):
            return False
        if tag.name == "code" and last["type"] == "pre" and (language := tag.class_after("language-")):
            last["language"] = language
            return True
        if tag.name == "pre" and last["type"] == "code" and last.get("language"):
            last["type"] = "pre"
            return True
        return False

    def _entity(self, tag: _OpenTag) -> Json | None:
        match tag.name:
            case "a":
                return link_entity(tag.last("href") or self.out.address(tag.offset, tag.first_piece))
            case "tg-emoji":
                return _emoji(tag)
            case "tg-time":
                return _time(tag)
            case "blockquote":
                is_expandable = any(name == "expandable" for name, _ in tag.attributes)
                return {"type": "expandable_blockquote" if is_expandable else "blockquote"}
            case "code":
                return {"type": "code", "language": tag.class_after("language-")}
        return {"type": KIND[tag.name]}


def _emoji(tag: _OpenTag) -> Json:
    entity = emoji_entity(tag.last("emoji-id"))
    if entity is None:
        raise complaint("Invalid custom emoji identifier specified")
    return entity


def _time(tag: _OpenTag) -> Json | None:
    moment = leading_number(tag.last("unix"))
    entity = time_entity(moment, tag.last("format"))
    if entity is None:
        raise complaint("Invalid date format used")
    return entity if moment > 0 else None


def _without_language(entity: Json) -> Json:
    return {name: value for name, value in entity.items() if name != "language"}


def _check_references(text: str, entities: list[Json]) -> None:
    """Halves of characters can only come from references such as `&#xD83D;`."""
    if SURROGATE.search(text):
        raise complaint(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
            "surrogate code units"
        )
    for entity in entities:
        if entity["type"] == "pre" and SURROGATE.search(entity.get("language", "")):
            raise BadRequestError("messageEntityPreCode.language must be encoded in UTF-8")
        if entity["type"] == "text_link" and SURROGATE.search(entity["url"]):
            raise BadRequestError("messageEntityTextUrl.url must be encoded in UTF-8")
