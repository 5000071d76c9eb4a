"""By when materials are owed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from commission.clock.working_days import before
from commission.errors import CommissionError
from commission.meetings.meeting import Meeting, MeetingState, WrongStateError
from commission.moment import utc
from commission.roster.regulation import Regulation


class MeetingBegunError(CommissionError):
    """It is too late to prepare anything."""

    key = "error-meeting-begun"


def is_open(meeting: Meeting) -> bool:
    """Something may still be decided about its materials."""
    return meeting.state in (MeetingState.DRAFT, MeetingState.ANNOUNCED)


def must_be_open(meeting: Meeting) -> None:
    """Raises WrongStateError."""
    if not is_open(meeting):
        raise WrongStateError(state=meeting.state)


def must_be_ahead(meeting: Meeting, *, now: datetime) -> None:
    """Raises MeetingBegunError."""
    if now >= utc(meeting.plan.starts_at):
        raise MeetingBegunError


def materials_due(starts_at: datetime, regulation: Regulation, *, now: datetime) -> datetime:
    """The end of the working day, `materials_working_days` before the meeting, or its beginning; in UTC.

    Asked for later than that, one has half of what is left until the meeting, to the end of a working day if it can be.
    """
    due = min(_evening(starts_at, regulation, regulation.materials_working_days), utc(starts_at))
    if due > now:
        return due
    half = now + max(utc(starts_at) - now, timedelta()) / 2
    evening = _evening(half, regulation, 0)
    return evening if now < evening < utc(starts_at) else half


def _evening(day: datetime, regulation: Regulation, working_days: int) -> datetime:
    wall = ZoneInfo(regulation.time_zone)
    date = before(day.astimezone(wall).date(), working_days)
    return utc(datetime.combine(date, regulation.work_ends, tzinfo=wall))
