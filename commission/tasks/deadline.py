"""By when: the end of a day, and what to ask before it is set."""

from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from commission.clock.working_days import calendar_of
from commission.moment import local
from commission.roster.regulation import Regulation

_NOON = time(12)  # which no clock change skips


class Doubt(StrEnum):
    """What a deadline is asked about before it is set. It is never refused for that."""

    IN_PAST = "in_past"
    DAY_OFF = "day_off"


def end_of_day(day: date, regulation: Regulation) -> datetime:
    """The end of the working day by the walls of the body's zone, in UTC."""
    noon = datetime.combine(day, _NOON, ZoneInfo(regulation.time_zone))
    return local(noon, regulation.work_ends, regulation.time_zone)


def doubts(due_at: datetime, regulation: Regulation, *, now: datetime) -> frozenset[Doubt]:
    """What is to be asked about it, by the body's calendar."""
    day = due_at.astimezone(ZoneInfo(regulation.time_zone)).date()
    found = {Doubt.IN_PAST: due_at <= now, Doubt.DAY_OFF: not calendar_of(regulation).works(day)}
    return frozenset(doubt for doubt, is_so in found.items() if is_so)
