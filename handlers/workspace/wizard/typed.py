"""Dates and times as people type them. Pure functions; `today` settles the year that was left out."""

import re
from datetime import date, time

from commission.errors import CommissionError

_MONTHS = {
    "ru": ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
    "en": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
}
_TIME = r"(?P<hour>\d{1,2})(?:\s*(?:[:.\-]|\s)\s*(?P<minute>\d{2}))?\s*(?:ч\.?)?"
_NUMBERS = r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}|\d{2}))?"
_ISO = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_WORDS = r"(?P<day>\d{1,2})\s+(?P<word>[^\W\d]{3,})\.?(?:\s+(?P<year>\d{4}))?(?:\s*(?:г\.|г\b|года))?"
_AT = rf"(?:(?:\s*,\s*|\s+)(?:(?:в|at)\s+)?{_TIME})?"
_DAYS = tuple(re.compile(pattern + _AT) for pattern in (_NUMBERS, _ISO, _WORDS))
_HOUR = re.compile(rf"(?:в\s+|at\s+)?{_TIME}")
_YEARS = range(1900, 3000)
_COMPACT = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})")


class UnreadableDayError(CommissionError):
    key = "error-unreadable-day"
    other_words = True


class UnreadableHourError(CommissionError):
    key = "error-unreadable-hour"


def must_be_of_this_age(day: date) -> None:
    """At the ends of the calendar another zone's hour is no date any more. Raises UnreadableDayError."""
    if day.year not in _YEARS:
        raise UnreadableDayError


def read_hour(text: str) -> time:
    """«10:00», «10.30», «9 30», «1030», «10». Raises UnreadableHourError."""
    said = _tidy(text)
    found = _COMPACT.fullmatch(said) or _HOUR.fullmatch(said)
    hour = _time(found) if found else None
    if hour is None:
        raise UnreadableHourError
    return hour


def read_day(text: str, today: date) -> tuple[date, time | None]:
    """«4 августа», «04.08.2021», «2021-08-04», with a time after it or without. Raises UnreadableDayError.

    Without a year the next such day is meant.
    """
    said = _tidy(text)
    for pattern in _DAYS:
        if (found := pattern.fullmatch(said)) and (day := _date(found, today)):
            hour = _time(found) if found["hour"] else None
            if hour is None and found["hour"]:
                break
            return day, hour
    raise UnreadableDayError


def _tidy(text: str) -> str:
    return " ".join(text.casefold().replace("\u00a0", " ").split())


def _time(found: re.Match[str]) -> time | None:
    try:
        return time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        return None


def _date(found: re.Match[str], today: date) -> date | None:
    named = found.groupdict()
    month = _month(named["word"]) if named.get("word") else int(named["month"])
    year = named["year"]
    try:
        if year is None:
            return _next(int(named["day"]), month, today)
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(named["day"]))
    except ValueError:
        return None


def _month(word: str) -> int:
    """0, which is no month, for a word that is none."""
    for names in _MONTHS.values():
        for number, beginning in enumerate(names, 1):
            if word.startswith(beginning):
                return number
    return 0


def _next(day: int, month: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)
