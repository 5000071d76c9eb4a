"""Days, months, quarters, half-years and years as people write them."""

import re
from collections.abc import Callable
from datetime import date

from commission.agenda.reading.words import any_of
from commission.tasks.period import day_of_month
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.units import end_of_unit_at
from commission.tasks.reading.when import Stretch

_MONTHS = [rf"(?:{'|'.join(words.months[number] for words in ALL)})(?!\w)" for number in range(12)]
_MONTH = "(?:" + "|".join(f"(?P<m{number}>{pattern})" for number, pattern in enumerate(_MONTHS, 1)) + ")"
_YEAR_WORD = "(?:" + "|".join(words.year_word_pattern for words in ALL) + ")"
_YEAR = rf"(?P<year>(?:19|20)\d\d)(?!\d)(?:\s?{_YEAR_WORD})?"
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?{_YEAR})?"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_NUMERIC = re.compile(
    rf"(?P<day>\d{{1,2}})[./-](?P<month>\d{{1,2}})[./-](?P<year>\d{{4}}|\d\d)(?!\d)(?:\s?{_YEAR_WORD})?"
)
_DAY_FIRST = re.compile(
    rf"[«\"“]?(?P<day>\d{{1,2}})[»\"”]?(?:\s?-?(?:го|е|st|nd|rd|th))?\s+(?:of\s+)?{_MONTH}{_OF_YEAR}", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d){_OF_YEAR}", re.IGNORECASE)
_WHOLE_MONTH = re.compile(rf"(?<!\d\s)(?<!\d[»\"”]\s){_MONTH}(?!\s+\d{{1,2}}(?!\d)){_OF_YEAR}", re.IGNORECASE)
_QUARTERS = [re.compile(rf"(?:{words.quarter_pattern})(?!\w){_OF_YEAR}", re.IGNORECASE) for words in ALL]
_HALVES = [re.compile(rf"(?:{words.half_pattern})(?!\w){_OF_YEAR}", re.IGNORECASE) for words in ALL]
_WHOLE_YEAR = re.compile(_YEAR)
_BEFORE_A_YEAR = any_of(*((*words.until, *words.end_of, *words.before_year) for words in ALL))
_ALONE = re.compile(rf"(?:^|(?<!\d)[^\w\s]\s*|(?<!\w){_BEFORE_A_YEAR}\s+)$", re.IGNORECASE)
_FAR = 40  # characters
_ORDINAL = re.compile(r"[1-4]|[IІ]{1,3}V?", re.IGNORECASE)
_YEARS_AHEAD = 9  # in which there is a 29th of February


def stretch_at(text: str, start: int, on: date | None) -> Stretch | None:
    """What begins here. Where no year is said, the next one counted from `on`; without that, nothing is known."""
    found = single_day_at(text, start, on) or _months_of(text, start, on) or _year(text, start)
    return found or (end_of_unit_at(text, start, on) if on else None)


def yearless_day(text: str) -> tuple[int, int, range] | None:
    """The month and the day of the first «1 декабря» that has no year, and where it stands."""
    for match in _DAY_FIRST.finditer(text):
        if not match["year"]:
            return _month(match), int(match["day"]), range(match.start(), match.end())
    return None


def single_day_at(text: str, start: int, on: date | None) -> Stretch | None:
    for form in (_ISO, _NUMERIC):
        if match := form.match(text, start):
            year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
            return _as_day(match, real_day(year if year > 99 else 2000 + year, month, day))
    match = _DAY_FIRST.match(text, start) or _MONTH_FIRST.match(text, start)
    if not match:
        return None
    month, day = _month(match), int(match["day"])
    return _as_day(match, _in_year(match["year"], on, lambda year: real_day(year, month, day)))


def _as_day(match: re.Match[str], day: date | None) -> Stretch | None:
    return Stretch(day, day, match.start(), match.end()) if day else None


def _months_of(text: str, start: int, on: date | None) -> Stretch | None:
    """Several months, or one."""
    for count, forms in ((3, _QUARTERS), (6, _HALVES), (1, [_WHOLE_MONTH])):
        for form in forms:
            if match := form.match(text, start):
                number = {3: _quarter, 6: _half, 1: _month}[count](match)
                return _stretched(match, on, count * (number - 1) + 1, count)
    return None


def _stretched(match: re.Match[str], on: date | None, month: int, count: int) -> Stretch | None:
    last = _in_year(match["year"], on, lambda year: day_of_month(year, month + count - 1, 31))
    return Stretch(date(last.year, month, 1), last, match.start(), match.end()) if last else None


def _year(text: str, start: int) -> Stretch | None:
    if (match := _WHOLE_YEAR.match(text, start)) and _ALONE.search(text[max(0, start - _FAR) : start]):
        year = int(match["year"])
        return Stretch(date(year, 1, 1), date(year, 12, 31), start, match.end())
    return None


def _in_year(year: str | None, on: date | None, day: Callable[[int], date | None]) -> date | None:
    if year:
        return day(int(year))
    return coming(on, day) if on else None


def coming(on: date, day: Callable[[int], date | None]) -> date | None:
    """The day of the first year in which it is not over."""
    ahead = (day(on.year + years) for years in range(_YEARS_AHEAD))
    return next((each for each in ahead if each and each >= on), None)


def real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(match: re.Match[str]) -> int:
    return next(number for number in range(1, 13) if match[f"m{number}"])


def _quarter(match: re.Match[str]) -> int:
    said = next(iter(_ORDINAL.findall(match[0])), "")
    return int(said) if said.isdecimal() else 4 if said[-1:] in "Vv" else len(said)


def _half(match: re.Match[str]) -> int:
    return 2 if match["second"] else 1
