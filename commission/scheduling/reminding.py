"""When a poll for a date is closed by the clock, and when people are reminded to answer."""

from datetime import datetime

from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.clock.until_close import reminders_until
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation
from commission.scheduling.poll import SchedulingPoll


async def renew_scheduling_reminders(
    unit: UnitOfWork, poll: SchedulingPoll, regulation: Regulation, *, now: datetime
) -> None:
    """Makes exactly those wait that the poll has now. `now` is UTC."""
    await unit.reminders.replace(Subject.scheduling(poll.id), scheduling_reminders(poll, regulation, now=now))


def scheduling_reminders(poll: SchedulingPoll, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """The ladder to the close, an hour before it, and the close itself; nothing for one that is over."""
    if not poll.is_open:
        return []
    chase, close = ReminderKind.SCHEDULING_CHASE, ReminderKind.SCHEDULING_CLOSE
    subject = Subject.scheduling(poll.id)
    return reminders_until(poll.closes_at, subject, regulation, chase=chase, close=close, now=now)
