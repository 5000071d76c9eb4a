"""Markdown parse mode, the old one: as parse_markdown of tdlib. Entities are not nested, few signs are escaped."""

import re

from simulator.model import Json
from simulator.text.markup_entities import link_entity
from simulator.text.markup_output import MarkupOutput, complaint_at
from simulator.text.markup_parts import NO_SIGN, Language, read_language

WORDS = re.compile(r"[^\\_*`\[]+")
ESCAPED = re.compile(r"\\([_*`\[])")
KIND = {"_": "italic", "*": "bold", "`": "code", "```": "pre"}


def parse_old_markdown(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities, offsets in UTF-16 units; BadRequestError when an entity has no end."""
    out = MarkupOutput()
    reader = _Reader(source + NO_SIGN, len(source), out)
    position = 0
    while position < len(source):
        if words := WORDS.match(source, position):
            out.write(words.group())
            position = words.end()
        elif escaped := ESCAPED.match(source, position):
            out.write(escaped[1])
            position = escaped.end()
        elif source[position] == "\\":
            out.write("\\")
            position += 1
        else:
            position = reader.entity(position)
    return out.result()


class _Reader:
    def __init__(self, source: str, size: int, out: MarkupOutput) -> None:
        self._source = source
        self._size = size
        self._out = out

    def entity(self, begin: int) -> int:
        """Reads one entity; gives the place after it."""
        mark = "```" if self._source.startswith("```", begin) else self._source[begin]
        language = Language("", begin + len(mark))
        if mark == "```":
            language = read_language(self._source, language.end, self._size)
        end = self._source.find("]" if mark == "[" else mark, language.end)
        if end < 0:
            raise complaint_at("Can't find end of the entity starting", self._source, begin)
        start = self._out.offset
        words = self._source[language.end : end]
        self._out.write(words)
        if mark == "[":
            return self._link(words, start, end + 1) if words else end + 1
        self._out.add({"type": KIND[mark], **({"language": language.name} if language.name else {})}, start)
        return end + len(mark)

    def _link(self, words: str, start: int, after: int) -> int:
        url = words
        if self._source[after] == "(":
            # Without the closing bracket the rest of the text is the address, as on the real server.
            close = self._source.find(")", after)
            close = self._size if close < 0 else close
            url, after = self._source[after + 1 : close], close + 1
        self._out.add(link_entity(url), start)
        return after
