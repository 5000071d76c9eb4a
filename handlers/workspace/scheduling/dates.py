"""Several dates as they are typed in one message, one a line. Pure functions."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from commission.errors import CommissionError
from commission.moment import local
from commission.tasks.reading.typed import when
from handlers.workspace.wizard.typed import UnreadableDayError, UnreadableHourError, must_be_of_this_age, read_hour
from handlers.workspace.wizard.typed import read_day as read_plain_day

_NOON = time(12)  # which no clock change skips
_DAY_AND_HOUR = re.compile(r"(?P<day>.*\S)(?:\s*,\s*|\s+)(?:(?:в|at)\s+)?(?P<hour>\d{1,2}[:.\-]\d{2})", re.IGNORECASE)
_SHOWN = 60  # characters of a line that was not understood


class UnreadableDateError(CommissionError):
    """A line is no date with a time. Facts: `line`."""

    key = "error-scheduling-line"


def read_dates(text: str, zone: str, today: date, works: Callable[[date], bool]) -> tuple[datetime, ...]:
    """«2 сентября 15:00», «завтра 10:00», «в пятницу в 9:30», by the walls of `zone`; in UTC, as the lines stand.

    `works`: whether people work on a day. Raises UnreadableDateError.
    """
    return tuple(_read(line.strip(), zone, today, works) for line in text.splitlines() if line.strip())


def _read(line: str, zone: str, today: date, works: Callable[[date], bool]) -> datetime:
    try:
        day, hour = _day_and_hour(line, today, works)
        must_be_of_this_age(day)
    except (UnreadableDayError, UnreadableHourError) as error:
        raise UnreadableDateError(line=line[:_SHOWN]) from error
    return local(datetime.combine(day, _NOON, ZoneInfo(zone)), hour, zone)


def _day_and_hour(line: str, today: date, works: Callable[[date], bool]) -> tuple[date, time]:
    """Raises UnreadableDayError, UnreadableHourError."""
    try:
        day, hour = read_plain_day(line, today)
    except UnreadableDayError:
        return _in_words(line, today, works)
    if hour is None:
        raise UnreadableHourError
    return day, hour


def _in_words(line: str, today: date, works: Callable[[date], bool]) -> tuple[date, time]:
    found = _DAY_AND_HOUR.fullmatch(line)
    day = when(found["day"], today, works).day if found else None
    if found is None or day is None:
        raise UnreadableDayError
    return day, read_hour(found["hour"])
