"""How long before a meeting people are told of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from commission.clock.working_days import calendar_of
from commission.meetings.meeting import MeetingPlan
from commission.roster.regulation import Regulation


def working_days_left(starts_at: datetime, regulation: Regulation, *, now: datetime) -> int:
    """The working days between today and the day of the meeting, neither of them counted."""
    wall = ZoneInfo(regulation.time_zone)
    return calendar_of(regulation).between(now.astimezone(wall).date(), starts_at.astimezone(wall).date())


def short_notice(plan: MeetingPlan, regulation: Regulation, *, now: datetime) -> int | None:
    """How many working days are left, if the regulation wants more; None if it is early enough."""
    left = working_days_left(plan.starts_at, regulation, now=now)
    return left if left < regulation.notice_working_days else None
