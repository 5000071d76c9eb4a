"""Days as people call them: «в пятницу», «завтра», «15.09», «до 15 числа»."""

import re
from dataclasses import replace
from datetime import date, timedelta

from commission.agenda.reading.words import any_of
from commission.tasks.period import Period, PeriodUnit, days_of
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.stretches import coming, real_day, single_day_at
from commission.tasks.reading.units import unit_at
from commission.tasks.reading.when import Stretch

_DAYS_AHEAD = {day: ahead for words in ALL for day, ahead in words.days_ahead.items()}
_DAY_AHEAD = re.compile(rf"{any_of(_DAYS_AHEAD)}(?!\w)", re.IGNORECASE)
_LAST_DAY_AHEAD = re.compile(rf"(?<![\w-])(?P<day>{any_of(_DAYS_AHEAD)})\W*$", re.IGNORECASE)
_LAST_WORDS = 40  # characters
_NEXT = "|".join(words.next_pattern for words in ALL)
_THIS = "|".join(words.this_pattern for words in ALL)
_WEEKDAYS = [
    re.compile(
        rf"(?:(?P<next>{_NEXT})\s+|(?:{_THIS})\s+)?(?:{'|'.join(words.weekdays[number] for words in ALL)})(?![\w-])",
        re.IGNORECASE,
    )
    for number in range(7)
]
_BETWEEN = re.compile(r"(?:,\s*|\s+)?\(?")
_NO_MEASURE = rf"(?!\s?(?:{'|'.join(words.measure_pattern for words in ALL)}))"
_NUMERIC = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?![./]?\d)" + _NO_MEASURE, re.IGNORECASE)
_DAYS_OF_MONTH = [re.compile(rf"{words.day_of_month_pattern}(?!\w)", re.IGNORECASE) for words in ALL]


def spoken_at(text: str, start: int, on: date | None) -> Stretch | None:
    """What begins here, counted from `on`; without that, nothing is known."""
    if on is None:
        return None
    return (
        _day_ahead(text, start, on)
        or _weekday(text, start, on)
        or unit_at(text, start, on)
        or _numeric(text, start, on)
        or _day_of_month(text, start, on)
    )


def next_day_of_month(day: int, on: date) -> date | None:
    """`on` itself, or the first that follows."""
    return next(days_of(Period(PeriodUnit.MONTH, day), on)) if 1 <= day <= 31 else None


def day_ahead_in_the_end(text: str, on: date | None) -> date | None:
    """«Подготовить справку завтра»: of days like that the last word of a sentence is enough."""
    found = _LAST_DAY_AHEAD.search(text[-_LAST_WORDS:]) if on else None
    return on + timedelta(days=_DAYS_AHEAD[found["day"].casefold()]) if on and found else None


def _day_ahead(text: str, start: int, on: date) -> Stretch | None:
    match = _DAY_AHEAD.match(text, start)
    if not match:
        return None
    said = " ".join(match[0].casefold().split())
    return _day(match, on + timedelta(days=_DAYS_AHEAD[said]))


def _weekday(text: str, start: int, on: date) -> Stretch | None:
    """The first one that follows, or that of the next week. With a date behind it, that date, if they agree."""
    found = _weekday_at(text, start)
    if found is None:
        return None
    match, number = found
    if said := single_day_at(text, _behind(text, match.end()), on):
        return replace(said, start=start) if said.last.weekday() == number else None
    days = 7 - on.weekday() + number if match["next"] else (number - on.weekday() - 1) % 7 + 1
    return _day(match, on + timedelta(days=days))


def with_weekday(text: str, day: Stretch) -> Stretch:
    """«2 декабря (среда)» is all the same day, if they agree."""
    found = _weekday_at(text, _behind(text, day.end))
    return replace(day, end=found[0].end()) if found and found[1] == day.last.weekday() else day


def _behind(text: str, end: int) -> int:
    between = _BETWEEN.match(text, end)
    return between.end() if between else end


def _weekday_at(text: str, start: int) -> tuple[re.Match[str], int] | None:
    """Monday is 0."""
    matches = ((form.match(text, start), number) for number, form in enumerate(_WEEKDAYS))
    return next(((match, number) for match, number in matches if match), None)


def _numeric(text: str, start: int, on: date) -> Stretch | None:
    match = _NUMERIC.match(text, start)
    if not match:
        return None
    month, day = int(match["month"]), int(match["day"])
    return _day(match, coming(on, lambda year: real_day(year, month, day)))


def _day_of_month(text: str, start: int, on: date) -> Stretch | None:
    match = next((found for form in _DAYS_OF_MONTH if (found := form.match(text, start))), None)
    return _day(match, next_day_of_month(int(match["day"]), on)) if match else None


def _day(match: re.Match[str], day: date | None) -> Stretch | None:
    return Stretch(day, day, match.start(), match.end()) if day else None
