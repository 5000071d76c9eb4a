"""What people read. Texts live in Fluent files; here they are found, filled in, and escaped: nowhere else."""

import html
import logging
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, get_timezone_location
from fluent.runtime import FluentBundle, FluentResource

from handlers.languages import LOCALES

_FOLDER = Path(__file__).parent / "locales"
_REMEMBERED = 2_000  # texts of a language: what a broadcast says to everybody alike is put together once
_LONG = 500  # characters; no key of a selector is as long
_PRIVATE = range(0xF0000, 0xFFFFE)  # letters of nobody's
_log = logging.getLogger(__name__)


class Html(str):
    """Text that is HTML already: it is not escaped again."""

    __slots__ = ()


class Texts:
    """The texts of one language."""

    def __init__(self, locale: str, bundle: FluentBundle) -> None:
        self.locale = locale
        self._bundle = bundle
        self._filled = lru_cache(_REMEMBERED)(self._fill)
        self._dated = lru_cache(_REMEMBERED)(self._date)

    def html(self, key: str, **facts: object) -> Html:
        """For a message: every string among the facts is escaped, but for Html."""
        escaped = {name: _escaped(fact) for name, fact in facts.items()}
        return Html(self._format(key, escaped))

    def plain(self, key: str, **facts: object) -> str:
        """For a toast or a button, where Telegram reads no HTML."""
        return self._format(key, facts)

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def day(self, instant: datetime, zone: str) -> str:
        """«ср, 4 августа 2021 г., 10:00» by the walls of `zone`."""
        return self._dated("format-day-time", instant, zone)

    def short_day(self, instant: datetime, zone: str) -> str:
        """«04.08.2021 10:00»"""
        return self._dated("format-short", instant, zone)

    def date(self, instant: datetime, zone: str) -> str:
        """«04.08» by the walls of `zone`: for a button, where there is little room."""
        return self._dated("format-date", instant, zone)

    def weekday(self, instant: datetime, zone: str) -> str:
        """«ср 4.08» by the walls of `zone`: for a button that is one of four in its row."""
        return self._dated("format-weekday", instant, zone)

    def hour(self, instant: datetime, zone: str) -> str:
        """«10:25» by the walls of `zone`."""
        return self._dated("format-hour", instant, zone)

    def when(self, instant: datetime, zone: str) -> Html:
        """The same as `day`; Telegram shows it in the reader's own zone (Bot API, date-time entity formatting)."""
        wall = html.escape(self.day(instant, zone))
        return Html(f'<tg-time unix="{int(instant.timestamp())}" format="wDt">{wall}</tg-time>')

    def zone(self, zone: str) -> str:
        """«Москва»: what people call a time zone."""
        return get_timezone_location(zone, locale=self.locale, return_city=True)

    def _date(self, pattern: str, instant: datetime, zone: str) -> str:
        return format_datetime(instant, self._format(pattern, {}), tzinfo=ZoneInfo(zone), locale=self.locale)

    def _format(self, key: str, facts: Mapping[str, object]) -> str:
        # With their types: 1, 1.0 and True are equal, and read differently.
        return self._filled(key, tuple((name, type(fact), fact) for name, fact in facts.items()))

    def _fill(self, key: str, facts: tuple[tuple[str, type, object], ...]) -> str:
        if not self.has(key) or (pattern := self._bundle.get_message(key).value) is None:
            _log.error("no text", extra={"key": key, "locale": self.locale})
            return key
        short, long = _told_apart({name: fact for name, _, fact in facts})
        text, errors = self._bundle.format_pattern(pattern, short)
        if errors:
            _log.error("text with holes", extra={"key": key, "locale": self.locale})
        return str(text).translate(long)


def texts_for(locale: str) -> Texts:
    """The texts of a language; Russian for one that we do not speak."""
    return _load(locale if locale in LOCALES else LOCALES[0])


@cache
def _load(locale: str) -> Texts:
    bundle = FluentBundle([locale], use_isolating=False)
    for file in sorted((_FOLDER / locale).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return Texts(locale, bundle)


def _told_apart(facts: Mapping[str, object]) -> tuple[dict[str, object], dict[int, str]]:
    """Fluent leaves out whatever is longer than 2500 characters (MAX_PART_LENGTH): a letter goes in its place.

    For each such letter, which stands in no other fact, what is to be put there in the end.
    """
    long = {name: fact for name, fact in facts.items() if isinstance(fact, str) and len(fact) > _LONG}
    if not long:
        return dict(facts), {}
    taken = set("".join(fact for fact in facts.values() if isinstance(fact, str)))
    free = (code for code in _PRIVATE if chr(code) not in taken)
    letters = dict(zip(long, free, strict=False))
    short = {**facts, **{name: chr(code) for name, code in letters.items()}}
    return short, {code: long[name] for name, code in letters.items()}


def _escaped(fact: object) -> object:
    if isinstance(fact, Html):
        return str(fact)
    return html.escape(fact, quote=False) if isinstance(fact, str) else fact
