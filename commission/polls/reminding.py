"""When a vote is closed by the clock, and when people are reminded of their ballots."""

from datetime import datetime, timedelta
from itertools import pairwise

from commission.clock.morning import morning_of
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.moment import UTC_MAX, local
from commission.polls.vote import Vote
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation

_LAST_CALL = timedelta(hours=1)


async def renew_vote_reminders(unit: UnitOfWork, vote: Vote, regulation: Regulation, *, now: datetime) -> None:
    """Makes exactly those wait that the vote has now. `now` is UTC."""
    await unit.reminders.replace(Subject.vote(vote.id), vote_reminders(vote, regulation, now=now))


def vote_reminders(vote: Vote, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """The ladder to the close, an hour before it, and the close itself; nothing for one that is over or has no end."""
    if not vote.is_open or vote.closes_at is None:
        return []
    closes = vote.closes_at
    mornings = {local(closes, morning_of(regulation), regulation.time_zone, days=-d) for d in regulation.chase_days}
    chases = sorted(at for at in {*mornings, closes - _LAST_CALL} if now < at < closes)
    ladder = [_reminder(vote, ReminderKind.VOTE_CHASE, at, until) for at, until in pairwise([*chases, closes])]
    return [*ladder, _reminder(vote, ReminderKind.VOTE_CLOSE, closes, UTC_MAX)]


def _reminder(vote: Vote, kind: ReminderKind, at: datetime, until: datetime) -> Reminder:
    return Reminder(f"{kind}:{vote.id}:{at:%Y%m%dT%H%M}", kind, Subject.vote(vote.id), at, until)
