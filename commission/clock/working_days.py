"""Days on which people work: from Monday to Friday."""

from datetime import date, timedelta

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    return day.weekday() < _SATURDAY


def working_days_between(first: date, last: date) -> int:
    """How many lie between the two, neither of them counted."""
    between = (first + timedelta(days=ahead) for ahead in range(1, (last - first).days))
    return sum(1 for day in between if is_working_day(day))


def before(day: date, count: int) -> date:
    """The working day that lies so many working days before; with 0, the day itself or the last one before it."""
    return _going(day, count, timedelta(days=-1))


def after(day: date, count: int) -> date:
    """The working day that lies so many working days later; with 0, the day itself or the first one after it."""
    return _going(day, count, timedelta(days=1))


def _going(day: date, count: int, step: timedelta) -> date:
    while not is_working_day(day):
        day += step
    for _ in range(count):
        day += step
        while not is_working_day(day):
            day += step
    return day
