"""When people are reminded of what is not urgent."""

from datetime import datetime, time, timedelta

from commission.roster.regulation import Regulation

_DELAY = timedelta(hours=1)  # not at the very opening of the working day


def morning_of(regulation: Regulation) -> time:
    """By the walls of the body's zone."""
    return (datetime.combine(datetime.min.date(), regulation.work_begins) + _DELAY).time()  # noqa: DTZ901 — only the hour is used
