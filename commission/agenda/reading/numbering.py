"""How a line that opens an item may begin."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from commission.agenda.item import MINUTES_LIMIT
from commission.agenda.reading.characters import DASHES
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.words import any_of


class Style(Enum):
    WORD = auto()  # «Вопрос № 1:»
    DOT = auto()  # «1.»
    BRACKET = auto()  # «1)», «(1)»
    SIGN = auto()  # «№ 1»
    KEYCAP = auto()  # the digit of a keyboard, as chats have it
    ROMAN = auto()
    SUB = auto()  # «1.1»
    LETTER = auto()  # «а)»
    BARE = auto()  # «1 О мерах»
    HOURS = auto()  # «10:00–10:15»


@dataclass(frozen=True, slots=True)
class Number:
    """`parent` is the first part of «1.2», whose value is 2; `minutes` come from hours alone."""

    style: Style
    value: int
    body: str
    parent: int = 0
    minutes: int | None = None


_ITEM = any_of(*(words.item for words in ALL))
_END = rf"(?:\s*[.):](?!\d)|\s+[{DASHES}](?=\s)|$|\s+(?=[^\W\d_a-zа-яё]|[«\"“]))"
_FORMS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.WORD, re.compile(rf"{_ITEM}\s*(?:№|N[oº°]?\.?\s|#)?\s*(\d{{1,3}}){_END}", re.IGNORECASE)),
    (Style.KEYCAP, re.compile(r"(\d)\ufe0f?\u20e3\ufe0f?[.)]?")),
    (Style.DOT, re.compile(r"(?:№\s*)?(\d{1,3})\s?\.(?![\d.])")),
    (Style.BRACKET, re.compile(r"\(?(\d{1,3})\s?\)")),
    (Style.SIGN, re.compile(rf"№\s*(\d{{1,3}}){_END}")),
    (Style.BARE, re.compile(r"(\d{1,2})\s+(?=[^\W\d_a-zа-яё]|[«\"“])")),
)
_SUB = re.compile(r"(\d{1,2})\.([1-9]\d?)(?:\.[1-9]\d?){0,2}[.)]?\s+")
_ROMAN = re.compile(r"([IVXІХ]{1,6})\s?[.)](?![\w.])|([IVXІХ]{1,6})[.)](?=[А-ЯЁ«])")
_LETTER = re.compile(r"[a-zа-я]\)\s*")
_HOURS = re.compile(rf"(\d{{1,2}})[:.](\d\d)\s*[{DASHES}]\s*(\d{{1,2}})[:.](\d\d)(?![\d.])")
_LIKE_LATIN = str.maketrans("ІХ", "IX")
_BETWEEN = f" .:{DASHES}"


def number_of(text: str) -> Number | None:
    return _hours(text) or _sub(text) or _plain(text) or _roman(text) or _letter(text)


def _plain(text: str) -> Number | None:
    for style, form in _FORMS:
        if found := form.match(text):
            return Number(style, int(found[1]), _body(text, found))
    return None


def _sub(text: str) -> Number | None:
    found = _SUB.match(text)
    return Number(Style.SUB, int(found[2]), _body(text, found), parent=int(found[1])) if found else None


def _roman(text: str) -> Number | None:
    found = _ROMAN.match(text)
    value = _roman_value((found[1] or found[2]).translate(_LIKE_LATIN)) if found else 0
    return Number(Style.ROMAN, value, _body(text, found)) if found and value else None


def _letter(text: str) -> Number | None:
    found = _LETTER.match(text)
    return Number(Style.LETTER, 0, _body(text, found)) if found else None


def _hours(text: str) -> Number | None:
    found = _HOURS.match(text)
    if not found:
        return None
    hour, minute, last_hour, last_minute = map(int, found.groups())
    minutes = (last_hour - hour) * 60 + last_minute - minute
    return Number(Style.HOURS, 0, _body(text, found), minutes=minutes) if 0 < minutes <= MINUTES_LIMIT else None


def _roman_value(numeral: str) -> int:
    """0 if it is none; agendas end before forty."""
    tens = len(numeral) - len(numeral.lstrip("X"))
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    rest = numeral[tens:]
    return tens * 10 + units.index(rest) if tens <= 3 and rest in units else 0


def _body(text: str, found: re.Match[str]) -> str:
    return text[found.end() :].lstrip(_BETWEEN)
