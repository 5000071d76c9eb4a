"""«Ежеквартально до 5 числа»: a deadline that comes again."""

import re

from commission.agenda.reading.words import any_of
from commission.tasks.period import Period, PeriodError, PeriodUnit
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.stretches import yearless_day

_UNITS = {
    unit: re.compile(rf"(?<![\w-])(?:{'|'.join(words.periods[unit] for words in ALL)})(?![\w-])", re.IGNORECASE)
    for unit in PeriodUnit
}
_UNTIL = any_of(*(words.until for words in ALL))
_DAYS = [
    *(re.compile(rf"(?<![\d.]){words.day_of_month_pattern}(?!\w)", re.IGNORECASE) for words in ALL),
    re.compile(rf"(?<!\w){_UNTIL}\s+(?:the\s+)?(?P<day>\d{{1,2}})(?=\s*(?:$|[,;)]))", re.IGNORECASE),
]
_WEEKDAYS = [
    re.compile(rf"(?<![\w-])(?:{'|'.join(words.weekdays[number] for words in ALL)})(?![\w-])", re.IGNORECASE)
    for number in range(7)
]
_LAST_DAY = re.compile("|".join(words.last_day_pattern for words in ALL), re.IGNORECASE)
_LAST_MONTH = re.compile("|".join(words.last_month_pattern for words in ALL), re.IGNORECASE)
_LENGTH = {PeriodUnit.WEEK: 1, PeriodUnit.MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.HALF_YEAR: 6, PeriodUnit.YEAR: 12}
_FRIDAY, _LAST = 5, 31
_BEFORE, _BEHIND = 60, 120  # characters around the word, in which the day is looked for

Spans = list[range]
"""What of the text has been understood."""


def period_in(text: str) -> tuple[Period, Spans] | None:
    """The first one. Where no day is said, the last one of it; of a week, its Friday."""
    found = [(match.start(), unit, match) for unit, form in _UNITS.items() if (match := form.search(text))]
    if not found:
        return None
    start, unit, match = min(found, key=lambda each: each[0])
    begin = max(0, start - _BEFORE)
    day, month, spans = _day(unit, text[begin : match.end() + _BEHIND])
    shifted = [range(begin + span.start, begin + span.stop) for span in spans]
    try:
        return Period(unit, day, month), [range(start, match.end()), *shifted]
    except PeriodError:
        return None


def _day(unit: PeriodUnit, text: str) -> tuple[int, int, Spans]:
    """The day, the month, and where it says so."""
    if unit is PeriodUnit.WEEK:
        return _weekday(text)
    if unit is PeriodUnit.YEAR and (named := yearless_day(text)):
        return named[1], named[0], [named[2]]
    last = _LAST_MONTH.search(text)
    month = _LENGTH[unit] if last else 1
    spans = [range(*last.span())] if last else []
    for form in _DAYS:
        if match := form.search(text):
            return int(match["day"]), month, [*spans, range(*match.span())]
    said = _LAST_DAY.search(text)
    return _LAST, _LENGTH[unit], [*spans, *([range(*said.span())] if said else [])]


def _weekday(text: str) -> tuple[int, int, Spans]:
    for number, form in enumerate(_WEEKDAYS, 1):
        if match := form.search(text):
            return number, 1, [range(*match.span())]
    return _FRIDAY, 1, []
