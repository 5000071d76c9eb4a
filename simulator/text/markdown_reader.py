"""MarkdownV2 parse mode: from marked text to plain text and entities, as parse_markdown_v2 of tdlib."""

import re
from dataclasses import dataclass

from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.markup_entities import entity_of_link, link_entity
from simulator.text.markup_output import MarkupOutput, complaint, complaint_at
from simulator.text.markup_parts import NO_SIGN, Language, read_language

# What tdlib calls them in its complaints, and what they are in a message.
KIND = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
}
OPENING = re.compile(r"__|_|\*|~|\|\||\[|```|`|!\[")
OPENED = {
    "__": "Underline",
    "_": "Italic",
    "*": "Bold",
    "~": "Strikethrough",
    "||": "Spoiler",
    "[": "TextUrl",
    "```": "Pre",
    "`": "Code",
    "![": "CustomEmoji",
}
CLOSING = {**{kind: mark for mark, kind in OPENED.items()}, "PreCode": "```", "TextUrl": "]", "CustomEmoji": "]"}
IN_CODE = ("Code", "Pre", "PreCode")
PLAIN = re.compile(r"[^\\_*\[\]()~`>#+\-=|{}.!\n]+")
PLAIN_IN_CODE = re.compile(r"[^\\`]+")
ESCAPED = re.compile(r"\\([\x01-\x7e])")
URL = re.compile(r"(?:[^\\)]|\\[\x01-\x7e]|\\)*")


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities, offsets in UTF-16 units; BadRequestError "can't parse entities: …" for wrong markup."""
    reader = _Reader(source)
    reader.read()
    return reader.out.result()


@dataclass(slots=True)
class _Open:
    kind: str
    position: int
    offset: int
    first_piece: int
    language: str = ""


class _Reader:
    def __init__(self, source: str) -> None:
        self.out = MarkupOutput()
        self._size = len(source)
        self._source = source + NO_SIGN
        self._position = 0
        self._open: list[_Open] = []
        self._has_quote = False
        self._may_quote = True

    def read(self) -> None:
        while self._position < self._size:
            if escaped := ESCAPED.match(self._source, self._position, self._size):
                self.out.write(escaped[1])
                self._position = escaped.end()
                if escaped[1] != "\r":
                    self._may_quote = escaped[1] == "\n"
            elif not self._plain():
                self._mark()
        self._end()

    def _kind(self) -> str:
        return self._open[-1].kind if self._open else ""

    def _plain(self) -> bool:
        """Takes words that mean nothing but themselves, a lone backslash too."""
        run = PLAIN_IN_CODE if self._kind() in IN_CODE else PLAIN
        match = run.match(self._source, self._position, self._size)
        words = match.group() if match else self._source[self._position]
        if match is None and words != "\\":
            return False
        self.out.write(words)
        self._position += len(words)
        self._may_quote = self._may_quote and not words.strip("\r")
        return True

    def _mark(self) -> None:
        if self._closes():
            self._close()
        elif self._source[self._position] == "\n":
            self.out.write("\n")
            self._position += 1
            self._may_quote = True
        elif self._source[self._position] == ">":
            self._quote()
        else:
            self._start()

    def _ends_quote(self) -> bool:
        return self._has_quote and self._source[self._position] == "\n" and self._source[self._position + 1] != ">"

    def _closes(self) -> bool:
        kind = self._kind()
        if not kind:
            return False
        if self._ends_quote():
            return True
        if kind == "Italic" and self._source.startswith("__", self._position):
            return False
        return kind in CLOSING and self._source.startswith(CLOSING[kind], self._position)

    def _quote(self) -> None:
        if not self._may_quote:
            raise _reserved(">")
        if not self._has_quote:
            self._push("BlockQuote")
            self._has_quote = True
        self._position += 1

    def _push(self, kind: str, language: str = "") -> None:
        self._open.append(_Open(kind, self._position, self.out.offset, len(self.out.pieces), language))

    def _start(self) -> None:
        match = OPENING.match(self._source, self._position)
        if match is None:
            raise _reserved(self._source[self._position])
        kind, language = OPENED[match.group()], Language("", match.end())
        if kind == "Pre":
            language = read_language(self._source, match.end(), self._size)
        self._push("PreCode" if language.name else kind, language.name)
        self._position = language.end

    def _close(self) -> None:
        if self._ends_quote():
            self._close_quote()
            return
        entry = self._open.pop()
        entity: Json | None = {"type": KIND.get(entry.kind), **({"language": entry.language} if entry.language else {})}
        self._position += len(CLOSING[entry.kind])
        if entry.kind == "TextUrl":
            entity = self._link(entry)
        elif entry.kind == "CustomEmoji":
            entity = self._emoji_or_time()
        self.out.add(entity, entry.offset)

    def _link(self, entry: _Open) -> Json | None:
        if self._source[self._position] != "(":
            return link_entity(self.out.address(entry.offset, entry.first_piece))
        return link_entity(self._url())

    def _emoji_or_time(self) -> Json:
        if self._source[self._position] != "(":
            raise complaint("The entity must contain a tg://emoji or tg://time URL")
        entity = entity_of_link(self._url())
        if entity is None:
            raise complaint("Invalid tg://emoji or tg://time URL specified")
        return entity

    def _url(self) -> str:
        start = self._position + 1
        match = URL.match(self._source, start, self._size)
        end = match.end() if match else start
        if self._source[end] != ")":
            raise complaint_at("Can't find end of a URL", self._source, start)
        self._position = end + 1
        return ESCAPED.sub(r"\1", self._source[start:end])

    def _close_quote(self) -> None:
        kind = self._quote_kind()
        self.out.write("\n")
        self._position += 1
        self._may_quote = True
        self._has_quote = False
        self.out.add({"type": KIND[kind]}, self._open.pop().offset)

    def _quote_kind(self) -> str:
        """Of which kind the quote is that ends here; a spoiler begun in its last place makes it expandable."""
        kind = "BlockQuote"
        if self._kind() == "Spoiler" and self._just_begun(self._open[-1]):
            self._open.pop()
            kind = "ExpandableBlockQuote"
        if self._kind() != "BlockQuote":
            raise self._unclosed()
        return kind

    def _just_begun(self, spoiler: _Open) -> bool:
        between = self._source[spoiler.position + 2 : self._position]
        # At the end of the text tdlib allows no carriage return here.
        return not between or (between == "\r" and self._position < self._size)

    def _end(self) -> None:
        if self._has_quote:
            kind = self._quote_kind()
            self.out.add({"type": KIND[kind]}, self._open.pop().offset)
        if self._open:
            raise self._unclosed()

    def _unclosed(self) -> BadRequestError:
        entry = self._open[-1]
        return complaint_at(f"Can't find end of {entry.kind} entity", self._source, entry.position)


def _reserved(sign: str) -> BadRequestError:
    return complaint(f"Character '{sign}' is reserved and must be escaped with the preceding '\\'")
