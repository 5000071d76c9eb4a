"""Deadlines that come again: «every quarter by the 5th»."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from commission.errors import CommissionError
from commission.roster.regulation import Regulation
from commission.tasks.deadline import end_of_day

_DAYS_OF_WEEK = 7
_DAYS_OF_MONTH = 31
_DECEMBER = 12


class PeriodUnit(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


_MONTHS = {PeriodUnit.MONTH: 1, PeriodUnit.QUARTER: 3, PeriodUnit.HALF_YEAR: 6, PeriodUnit.YEAR: 12}


class PeriodError(CommissionError):
    """There is no such day in a week, a month, a quarter, a half-year, a year."""

    key = "error-task-period"


@dataclass(frozen=True, slots=True)
class Period:
    """Once in each unit. `day`: of a week 1–7 from Monday (ISO 8601), else of the month.

    `month` counts from the first of a quarter, a half-year or a year, and is 1 for the others. Where a month has no
    such day, its last one is meant: the 31st is the last day of each.
    """

    unit: PeriodUnit
    day: int
    month: int = 1

    def __post_init__(self) -> None:
        """Raises PeriodError."""
        days = _DAYS_OF_WEEK if self.unit is PeriodUnit.WEEK else _DAYS_OF_MONTH
        if not (1 <= self.day <= days and 1 <= self.month <= _MONTHS.get(self.unit, 1)):
            raise PeriodError


def next_due(period: Period, after: datetime, regulation: Regulation) -> datetime:
    """The first deadline later than `after`, in UTC: the end of the body's working day by the walls of its zone.

    It may be a day on which nobody works: whoever sets the period is asked (`deadline.doubts`).
    """
    # A day earlier, since a body that works until midnight may have a deadline that the clocks move to the next day.
    first = after.astimezone(ZoneInfo(regulation.time_zone)).date() - timedelta(days=1)
    deadlines = (end_of_day(day, regulation) for day in days_of(period, first))
    return next(due for due in deadlines if due > after)


def days_of(period: Period, first: date) -> Iterator[date]:
    """All its days from this one on."""
    if period.unit is PeriodUnit.WEEK:
        day = first + timedelta(days=(period.day - first.isoweekday()) % _DAYS_OF_WEEK)
        while True:
            yield day
            day += timedelta(days=_DAYS_OF_WEEK)
    step = _MONTHS[period.unit]
    month = first.year * _DECEMBER + (first.month - 1) // step * step + period.month - 1
    while True:
        day = day_of_month(month // _DECEMBER, month % _DECEMBER + 1, period.day)
        if day >= first:
            yield day
        month += step


def day_of_month(year: int, month: int, day: int) -> date:
    """That day, or the last one of a month that has no such day."""
    following = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
    last = following - timedelta(days=1)
    return last.replace(day=min(day, last.day))
