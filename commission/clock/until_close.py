"""What is open until a certain time: when people are called, and when it is closed."""

from datetime import datetime, timedelta
from itertools import pairwise

from commission.clock.morning import morning_of
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.moment import UTC_MAX, local
from commission.roster.regulation import Regulation

_LAST_CALL = timedelta(hours=1)


def reminders_until(
    closes: datetime,
    subject: Subject,
    regulation: Regulation,
    *,
    chase: ReminderKind,
    close: ReminderKind,
    now: datetime,
) -> list[Reminder]:
    """The ladder of the regulation's mornings, an hour before the close, and the close itself. All instants are UTC."""
    mornings = {local(closes, morning_of(regulation), regulation.time_zone, days=-d) for d in regulation.chase_days}
    chases = sorted(at for at in {*mornings, closes - _LAST_CALL} if now < at < closes)
    ladder = [_reminder(subject, chase, at, until) for at, until in pairwise([*chases, closes])]
    return [*ladder, _reminder(subject, close, closes, UTC_MAX)]


def _reminder(subject: Subject, kind: ReminderKind, at: datetime, until: datetime) -> Reminder:
    return Reminder(f"{kind}:{subject.number}:{at:%Y%m%dT%H%M}", kind, subject, at, until)
