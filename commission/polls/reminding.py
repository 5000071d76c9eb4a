"""When a vote is closed by the clock, and when people are reminded of their ballots."""

from datetime import datetime

from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.clock.until_close import reminders_until
from commission.polls.vote import Vote
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation


async def renew_vote_reminders(unit: UnitOfWork, vote: Vote, regulation: Regulation, *, now: datetime) -> None:
    """Makes exactly those wait that the vote has now. `now` is UTC."""
    await unit.reminders.replace(Subject.vote(vote.id), vote_reminders(vote, regulation, now=now))


def vote_reminders(vote: Vote, regulation: Regulation, *, now: datetime) -> list[Reminder]:
    """The ladder to the close, an hour before it, and the close itself; nothing for one that is over or has no end."""
    if not vote.is_open or vote.closes_at is None:
        return []
    chase, close = ReminderKind.VOTE_CHASE, ReminderKind.VOTE_CLOSE
    subject = Subject.vote(vote.id)
    return reminders_until(vote.closes_at, subject, regulation, chase=chase, close=close, now=now)
