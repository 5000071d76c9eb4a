"""What the clock does about votes: it recalls them, and closes them."""

from collections.abc import Iterable
from datetime import datetime

from commission.clock.nudging import Call
from commission.clock.reminder import Reminder, ReminderKind
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import PollId
from commission.polls.close_vote import close
from commission.polls.view_vote import silent
from commission.ports.work import UnitOfWork


async def call_about_votes(unit: UnitOfWork, due: Iterable[Reminder], now: datetime) -> list[Call]:
    """A vote is closed however late the clock comes; who is called has not voted yet. `now` is UTC."""
    calls = []
    for reminder in due:
        try:
            vote = await unit.polls.vote(PollId(reminder.subject.number))
        except NotFoundError:
            continue
        if reminder.kind is ReminderKind.VOTE_CLOSE:
            await close(unit, vote, now)
        elif vote.is_open and not reminder.too_late(now):
            (body,) = await unit.roster.bodies(vote.body_ids[:1])
            calls.append(Call(reminder, Card.vote(vote.id), await silent(unit, vote), body.regulation))
    return calls
