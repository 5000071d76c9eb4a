"""By when materials are owed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from commission.clock.working_days import calendar_of
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

    Asked for later than that, one has half of the working time that is left until the meeting: to the end of a working
    day if that takes no more than half of it away, else to the full hour. Never at night or on a day off; where no
    working time is left, until the meeting begins.
    """
    starts_at = utc(starts_at)
    due = min(_evening(starts_at, regulation, regulation.materials_working_days), starts_at)
    return due if due > now else _halfway(utc(now), starts_at, regulation)


def _halfway(now: datetime, starts_at: datetime, regulation: Regulation) -> datetime:
    shifts = list(_shifts(now, starts_at, regulation))
    half = sum((end - begin for begin, end in shifts), timedelta()) / 2
    worked, evening = timedelta(), starts_at
    for begin, end in shifts:
        if worked + end - begin >= half:
            return evening if worked > half / 2 else _full_hour(begin + half - worked, end, regulation)
        worked, evening = worked + (end - begin), end
    return starts_at


def _shifts(now: datetime, starts_at: datetime, regulation: Regulation) -> Iterator[tuple[datetime, datetime]]:
    """The working time of each day from now to the meeting."""
    wall, calendar = ZoneInfo(regulation.time_zone), calendar_of(regulation)
    day, last = now.astimezone(wall).date(), starts_at.astimezone(wall).date()
    while day <= last:
        begin = max(now, utc(datetime.combine(day, regulation.work_begins, tzinfo=wall)))
        end = min(starts_at, utc(datetime.combine(day, regulation.work_ends, tzinfo=wall)))
        if begin < end and calendar.works(day):
            yield begin, end
        day += timedelta(days=1)


def _full_hour(at: datetime, end: datetime, regulation: Regulation) -> datetime:
    """The next one, if it is before `end`: what is asked for in one go has one date, and one ladder of reminders."""
    past = at.astimezone(ZoneInfo(regulation.time_zone))
    rest = timedelta(minutes=past.minute, seconds=past.second, microseconds=past.microsecond)
    full = at - rest + timedelta(hours=1) if rest else at
    return full if full < end else at


def _evening(day: datetime, regulation: Regulation, working_days: int) -> datetime:
    wall = ZoneInfo(regulation.time_zone)
    date = calendar_of(regulation).before(day.astimezone(wall).date(), working_days)
    return utc(datetime.combine(date, regulation.work_ends, tzinfo=wall))
