"""Days on which a body works: the weekdays that are no public holidays, and its own exceptions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from commission.roster.regulation import Regulation

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """`country`: whose public holidays and transferred days count (ISO 3166-1, two letters), "" for none.

    The body's own exceptions win over them. A year for which the government has not yet said which days are
    transferred has the holidays of the law alone, until the library is updated or the secretary enters the exceptions:
    `holidays` 0.109 knows the transfers of Russia up to 2027, and of 2028 the holidays only.
    """

    country: str = ""
    days_off: frozenset[date] = frozenset()
    work_days: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether people work on this day."""
        if day in self.work_days:
            return True
        return day not in self.days_off and _public_calendar(self.country)(day)

    def before(self, day: date, count: int) -> date:
        """The working day that lies so many working days before; with 0, the day itself or the last one before it."""
        return self._going(day, count, timedelta(days=-1))

    def after(self, day: date, count: int) -> date:
        """The working day that lies so many working days later; with 0, the day itself or the first one after it."""
        return self._going(day, count, timedelta(days=1))

    def between(self, first: date, last: date) -> int:
        """How many lie between the two, neither of them counted."""
        inside = (first + timedelta(days=ahead) for ahead in range(1, (last - first).days))
        return sum(1 for day in inside if self.works(day))

    def _going(self, day: date, count: int, step: timedelta) -> date:
        while not self.works(day):
            day += step
        for _ in range(count):
            day += step
            while not self.works(day):
                day += step
        return day


def calendar_of(regulation: Regulation) -> WorkingCalendar:
    return WorkingCalendar(regulation.country, regulation.days_off, regulation.work_days)


def is_working_day(day: date) -> bool:
    """Whether people work on it, where nothing is known of holidays: from Monday to Friday."""
    return day.weekday() < _SATURDAY


def known_country(code: str) -> bool:
    """Whether anything is known of its holidays."""
    from holidays.utils import list_supported_countries

    return code in list_supported_countries(include_aliases=False)


@lru_cache
def _public_calendar(country: str) -> Callable[[date], bool]:
    """Raises NotImplementedError for a country of which nothing is known."""
    if not country:
        return is_working_day
    from holidays import country_holidays

    return lru_cache(maxsize=1 << 12)(country_holidays(country).is_working_day)
