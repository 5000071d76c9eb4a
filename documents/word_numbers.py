"""The numbers that Word sets before paragraphs: they are in no text, but computed (ISO/IEC 29500-1, 17.9)."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from documents.word_parts import attribute, children, is_on, number

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LIMIT = 10_000  # of a list's numbers; whatever a file says of its start


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = "%1."
    legal: bool = False


@dataclass(slots=True)
class _List:
    """`counting`: lists of one abstract number count on together, but for levels in `restarts` (17.9.26)."""

    counting: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Asked once for each paragraph, in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = {attribute(style, "styleId"): style for style in children(styles, "style")}
        self._abstract = {attribute(each, "abstractNumId"): each for each in children(numbering, "abstractNum")}
        self._nums = {attribute(each, "numId"): each for each in children(numbering, "num")}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}

    def label(self, properties: Element | None) -> str:
        """«1.», «Вопрос 2:», «•», or "". Takes the pPr of the paragraph."""
        list_id, level = self._place(properties)
        if list_id not in self._lists:
            self._lists[list_id] = self._list(list_id)
        found = self._lists[list_id]
        if found is None or level not in found.levels:
            return ""
        self._count(found, level)
        return self._text(found, level)

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The paragraph's own number, or that of its style, or of the style that this one is based on."""
        list_id, level = "", None
        style = properties
        name = attribute(properties.find("pStyle"), "val") if properties is not None else ""
        for _ in range(_LEVELS):
            own = style.find("numPr") if style is not None else None
            list_id = list_id or attribute(own.find("numId") if own is not None else None, "val")
            level = number(own.find("ilvl")) if own is not None and level is None else level
            if list_id or name not in self._styles:
                break
            style, name = self._styles[name].find("pPr"), attribute(self._styles[name].find("basedOn"), "val")
        return list_id, max(0, min(level or 0, _LEVELS - 1))

    def _list(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        if num is None:
            return None
        counting = attribute(num.find("abstractNumId"), "val")
        abstract = self._linked(self._abstract.get(counting))
        found = _List(counting, {})
        for each in children(abstract, "lvl"):
            found.levels[number(each, "ilvl") or 0] = _level(each)
        for override in children(num, "lvlOverride"):
            level, start = number(override, "ilvl") or 0, number(override.find("startOverride"))
            if (own := override.find("lvl")) is not None:
                found.levels[level] = _level(own)
            if start is not None:
                found.restarts[level] = start
        return found

    def _linked(self, abstract: Element | None) -> Element | None:
        """A list may be defined by the style of another one (17.9.21)."""
        link = abstract.find("numStyleLink") if abstract is not None else None
        style = self._styles.get(attribute(link, "val"))
        if style is None:
            return abstract
        list_id = attribute(style.find("pPr/numPr/numId"), "val")
        num = self._nums.get(list_id)
        return self._abstract.get(attribute(num.find("abstractNumId"), "val")) if num is not None else abstract

    def _count(self, found: _List, level: int) -> None:
        counters = self._counters.setdefault(found.counting, {})
        if level in found.restarts:
            counters[level] = found.restarts.pop(level)
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = found.levels[level].start
        for deeper in [other for other in counters if other > level]:
            del counters[deeper]

    def _text(self, found: _List, level: int) -> str:
        own, counters = found.levels[level], self._counters[found.counting]

        def written(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            other = found.levels.get(index, own)
            return _written(counters.get(index, other.start), "decimal" if own.legal else other.format)

        return "•" if own.format == "bullet" else _PLACE.sub(written, own.text).strip()


def _level(element: Element) -> _Level:
    start, form = number(element.find("start")), attribute(element.find("numFmt"), "val")
    text = attribute(element.find("lvlText"), "val")
    return _Level(1 if start is None else start, form or "decimal", text, is_on(element.find("isLgl")))


def _written(value: int, form: str) -> str:
    value = max(0, min(value, _LIMIT))
    match form:
        case "none":
            return ""
        case "upperRoman" | "lowerRoman":
            numeral = _roman(value)
            return numeral if form == "upperRoman" else numeral.lower()
        case "russianLower" | "russianUpper":
            letter = _RUSSIAN[(value - 1) % len(_RUSSIAN)]
            return letter if form == "russianLower" else letter.upper()
        case "lowerLetter" | "upperLetter":
            letter = _LATIN[(value - 1) % len(_LATIN)]
            return letter if form == "lowerLetter" else letter.upper()
        case "decimalZero":
            return f"{value:02}"
    return str(value)


def _roman(value: int) -> str:
    """As far as agendas go: beyond thirty-nine in digits."""
    if value >= 40:
        return str(value)
    numeral = ""
    for worth, sign in _ROMAN:
        numeral += sign * (value // worth)
        value %= worth
    return numeral
