"""Text from Word, mail and chats, as letters that can be compared; and quoted words, which are not read at all."""

import re
import unicodedata
from dataclasses import dataclass, field

DASHES = "‐‑‒–—―−-"  # the hyphen last, for sets in regular expressions
QUOTE = "\u2060"  # WORD JOINER, nothing to see: what stands between two of them on a line is taken word for word
CELL_BREAK = "\u2028"  # LINE SEPARATOR, between the paragraphs of a cell
_FIRST_QUOTED, _LAST_QUOTED = 0xF0000, 0xFFFFD  # a private plane: no visible letter of anybody's
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2029]")
_QUOTED = re.compile(f"{QUOTE}([^{QUOTE}]+){QUOTE}")
_WORD_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf0be\uf076\uf02d"  # the Symbol and Wingdings fonts that Word pastes


class _Visible(dict[int, str]):
    """For str.translate: white space is a space, what cannot be seen is nothing."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        unseen = unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"}
        self[code] = " " if letter.isspace() else "" if unseen else letter
        return self[code]


_VISIBLE = _Visible(dict.fromkeys(map(ord, _WORD_BULLETS), "•"))


def plain(text: str) -> str:
    """One line of composed letters (NFC), one space between words, nothing that cannot be seen."""
    if not text.isprintable():
        text = text.translate(_VISIBLE)
    return " ".join(unicodedata.normalize("NFC", text).split())


def quoted(text: str) -> str:
    """As the reader takes it word for word; the text must be plain."""
    return f"{QUOTE}{text}{QUOTE}" if text else ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """`cells`: plain texts, more than one if there were tabs; a CELL_BREAK may be in them.

    Parts of a table row are lines of one number.
    """

    number: int
    raw: str
    cells: tuple[str, ...]
    blank_before: bool = False

    @property
    def text(self) -> str:
        return " ".join(filter(None, self.cells)).replace(CELL_BREAK, " ")


@dataclass(slots=True)
class Source:
    """The lines that have something in them. A quoted text is one letter in them, until it is `restored`.

    `beyond`: the lines after so many, by their numbers, as they came.
    """

    lines: list[SourceLine] = field(default_factory=list)
    beyond: dict[int, str] = field(default_factory=dict)
    _quoted: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, limit: int) -> "Source":
        """`limit`: so many lines are looked at more closely."""
        source, blank = cls(), False
        for number, raw in enumerate(_LINE_END.split(text), 1):
            if len(source.lines) >= limit:
                source._pass_over(number, raw)
                continue
            cells = tuple(source._cell(cell) for cell in raw.split("\t"))
            if not any(cells):
                blank = True
                continue
            source.lines.append(SourceLine(number, raw, cells, blank))
            blank = False
        return source

    def _pass_over(self, number: int, raw: str) -> None:
        if said := raw.strip():
            self.beyond[number] = said

    def restored(self, text: str) -> str:
        return text.translate(self._quoted) if self._quoted else text

    def _cell(self, cell: str) -> str:
        if CELL_BREAK not in cell:
            return self._plain(cell)
        return CELL_BREAK.join(filter(None, map(self._plain, cell.split(CELL_BREAK))))

    def _plain(self, cell: str) -> str:
        if QUOTE not in cell:
            return plain(cell)
        parts = _QUOTED.split(cell)
        return " ".join(" ".join(map(self._hidden_or_plain, enumerate(parts))).split())

    def _hidden_or_plain(self, numbered: tuple[int, str]) -> str:
        """Each second part is a quoted one."""
        index, part = numbered
        part = plain(part)
        code = _FIRST_QUOTED + len(self._quoted)
        if not part or not index % 2 or code > _LAST_QUOTED:
            return part
        self._quoted[code] = part
        return chr(code)


def is_quoted(text: str) -> bool:
    return len(text) == 1 and _FIRST_QUOTED <= ord(text) <= _LAST_QUOTED
