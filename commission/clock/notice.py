"""How long before a meeting people are told of it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from commission.meetings.meeting import MeetingPlan
from commission.roster.regulation import Regulation

_SATURDAY = 5


def working_days_left(starts_at: datetime, zone: str, *, now: datetime) -> int:
    """The days from Monday to Friday between today and the day of the meeting, neither of them counted."""
    wall = ZoneInfo(zone)
    today, day = now.astimezone(wall).date(), starts_at.astimezone(wall).date()
    between = (today + timedelta(days=ahead) for ahead in range(1, (day - today).days))
    return sum(1 for date in between if date.weekday() < _SATURDAY)


def short_notice(plan: MeetingPlan, regulation: Regulation, *, now: datetime) -> int | None:
    """How many working days are left, if the regulation wants more; None if it is early enough."""
    left = working_days_left(plan.starts_at, regulation.time_zone, now=now)
    return left if left < regulation.notice_working_days else None
