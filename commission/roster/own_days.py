"""A body's own days off and working days, as its secretary writes them: «08.01.2027 рабочий», one a line."""

import re
from dataclasses import replace
from datetime import date

from commission.errors import CommissionError
from commission.roster.regulation import Regulation

_LINE = re.compile(
    r"(\d{1,2})\.(\d{1,2})\.(\d{4})\s+(?:(рабоч|work)|(?:выходн|off|day off|holiday))\w*\W*", re.IGNORECASE
)


class UnreadableDayError(CommissionError):
    """Facts: `said`."""

    key = "error-own-day"


def with_days(regulation: Regulation, text: str) -> Regulation:
    """What is written last of a day is so. Raises UnreadableDayError for a line that says no day and what it is."""
    for line in filter(None, map(str.strip, text.splitlines())):
        day, works = _read(line)
        regulation = _with_day(regulation, day, works=works)
    return regulation


def without_day(regulation: Regulation, day: date) -> Regulation:
    """The day is again what the country's calendar says."""
    return replace(regulation, days_off=regulation.days_off - {day}, work_days=regulation.work_days - {day})


def _with_day(regulation: Regulation, day: date, *, works: bool) -> Regulation:
    other = without_day(regulation, day)
    if works:
        return replace(other, work_days=other.work_days | {day})
    return replace(other, days_off=other.days_off | {day})


def _read(line: str) -> tuple[date, bool]:
    found = _LINE.fullmatch(line)
    try:
        if found:
            day, month, year, works = found.groups()
            return date(int(year), int(month), int(day)), works is not None
    except ValueError:  # the 31st of a shorter month
        pass
    raise UnreadableDayError(said=line[:50])
