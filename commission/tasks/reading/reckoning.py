"""What deadlines in words are counted from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from commission.tasks.period import day_of_month

_SATURDAY = 5
_IDLE = 100  # days in which nobody works; beyond them nobody ever will
_LAST_YEAR = date.max.year - 1400  # a thousand years, and as many working days that are far apart, are nearer


def is_weekday(day: date) -> bool:
    """Whether people work on it where nothing is known of holidays."""
    return day.weekday() < _SATURDAY


@dataclass(frozen=True, slots=True)
class Reckoning:
    """`on`: the day of the decision, or the reader's today. Without it, only whole dates are understood.

    `works`: whether people work on a day.
    """

    on: date | None = None
    works: Callable[[date], bool] = is_weekday

    def __post_init__(self) -> None:
        """Beside the ends of time nothing can be counted."""
        if self.on and not 1 < self.on.year < _LAST_YEAR:
            object.__setattr__(self, "on", None)

    def after_days(self, count: int) -> date | None:
        return self.on + timedelta(days=count) if self.on else None

    def after_months(self, count: int) -> date | None:
        """The same day of the month, or the last one of a shorter month."""
        if self.on is None:
            return None
        months = self.on.year * 12 + self.on.month - 1 + count
        return day_of_month(months // 12, months % 12 + 1, self.on.day)

    def after_working_days(self, count: int) -> date | None:
        """The last of so many that follow; None where people work on no day."""
        day, idle = self.on, 0
        while day and count and idle < _IDLE:
            day += timedelta(days=1)
            works = self.works(day)
            count, idle = count - works, 0 if works else idle + 1
        return day if idle < _IDLE else None
