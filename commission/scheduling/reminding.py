"""When a poll for a date is closed by the clock, and when people are reminded to answer."""

from datetime import datetime, timedelta
from itertools import pairwise

from commission.clock.morning import morning_of
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.moment import UTC_MAX, local
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation
from commission.scheduling.poll import SchedulingPoll

_LAST_CALL = timedelta(hours=1)


async def renew_scheduling_reminders(
    unit: UnitOfWork, poll: SchedulingPoll, regulation: Regulation, *, now: datetime
) -> None:
    """Makes exactly those wait that the poll has now. `now` is UTC."""
    await unit.reminders.replace(Subject.scheduling(poll.id), scheduling_reminders(poll, regulation, now=now))


def scheduling_reminders(poll: SchedulingPoll, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """The ladder to the close, an hour before it, and the close itself; nothing for one that is over."""
    if not poll.is_open:
        return []
    closes, zone = poll.closes_at, regulation.time_zone
    mornings = {local(closes, morning_of(regulation), zone, days=-days) for days in regulation.chase_days}
    chases = sorted(at for at in {*mornings, closes - _LAST_CALL} if now < at < closes)
    ladder = [_reminder(poll, ReminderKind.SCHEDULING_CHASE, at, until) for at, until in pairwise([*chases, closes])]
    return [*ladder, _reminder(poll, ReminderKind.SCHEDULING_CLOSE, closes, UTC_MAX)]


def _reminder(poll: SchedulingPoll, kind: ReminderKind, at: datetime, until: datetime) -> Reminder:
    return Reminder(f"{kind}:{poll.id}:{at:%Y%m%dT%H%M}", kind, Subject.scheduling(poll.id), at, until)
