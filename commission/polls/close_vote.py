"""A vote ends: at its time, with the last ballot, or because the secretary ends it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.clock.reminder import Subject
from commission.delivery.card import Card, Priority
from commission.ids import PollId
from commission.moment import Clock
from commission.polls.counting import Verdict
from commission.polls.electorate import Electorate
from commission.polls.refusals import BoxLostError
from commission.polls.secrecy import Results, results
from commission.polls.vote import CastBallot, Vote, named
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.keepers import keepers


@dataclass(frozen=True, slots=True)
class CloseVote:
    """Before its time; whoever had a voice gets the result. Raises NotAllowedError, NotFoundError, PollClosedError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, poll_id: PollId) -> Vote:
        now = self.clock.now()
        async with self.work() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_manage(vote.body_ids)
            vote.must_take_ballots(now)
            closed = await _end(unit, vote, now)
            await unit.commit()
        return closed


@dataclass(frozen=True, slots=True)
class CancelVote:
    """It has no result, and its ballots say so. Raises NotAllowedError, NotFoundError, PollClosedError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, poll_id: PollId) -> Vote:
        async with self.work() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_manage(vote.body_ids)
            cancelled = vote.cancelled(self.clock.now())
            await call_off(unit, cancelled)
            await unit.commit()
        return cancelled


async def call_off(unit: UnitOfWork, cancelled: Vote) -> None:
    """Keeps it so; nobody is recalled any more, what has not left does not leave, and no slip is ever read."""
    poll_id, card = cancelled.id, Card.vote(cancelled.id)
    await unit.polls.save(cancelled)
    if cancelled.terms.secret:
        await unit.slips.publish(poll_id, {})
    await unit.outbox.withdraw(card)
    await unit.nudges.drop(card)
    await unit.reminders.replace(Subject.vote(poll_id), [])
    await unit.outbox.refresh(card, Card.vote_board(poll_id))


async def close(unit: UnitOfWork, vote: Vote, now: datetime) -> Vote:
    """Counts, and tells the result to everybody who had a voice, and to whoever holds it.

    One that is closed stays as it is. `now` is UTC.
    """
    if not vote.is_open:
        return vote
    closed = await _end(unit, vote, now)
    board, told = Card.vote_board(closed.id), await keepers(unit, closed.opened_by, closed.body_ids)
    await unit.outbox.notify(board, told, key="closed", priority=Priority.BOARD)
    return closed


async def _end(unit: UnitOfWork, vote: Vote, now: datetime) -> Vote:
    electorate = await unit.polls.electorate(vote.id)
    ballots = await unit.polls.ballots(vote.id)
    secret = await _open_the_box(unit, vote, electorate, ballots) if vote.terms.secret else None
    closed = vote.closed(secret or electorate.results(named(ballots), absentee=vote.terms.absentee), now)
    await unit.polls.save(closed)
    card = Card.vote(vote.id)
    heard = sorted(electorate.voters | electorate.advisers)
    await unit.outbox.notify(card, heard, key="closed", priority=Priority.BOARD)
    await unit.outbox.refresh(card, Card.vote_board(vote.id))
    await unit.nudges.drop(card)
    await unit.reminders.replace(Subject.vote(vote.id), [])
    return closed


async def _open_the_box(unit: UnitOfWork, vote: Vote, electorate: Electorate, ballots: Sequence[CastBallot]) -> Results:
    """Publishes the slips of those bodies whose result may be known; the others are read by nobody, ever."""
    try:
        slips = await unit.slips.open_box(vote.id)
    except BoxLostError:
        slips = None
    counted = results(electorate, ballots, slips, absentee=vote.terms.absentee)
    told = [body for body, result in counted if result.verdict not in (Verdict.UNDISCLOSED, Verdict.UNREADABLE)]
    await unit.slips.publish(vote.id, {body: slips[body] for body in told if body in slips} if slips else {})
    return counted
