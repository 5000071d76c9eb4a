"""A ballot comes: from the voter, or through the secretary whom he has phoned."""

from collections.abc import Sequence
from dataclasses import dataclass

from commission.agenda.marks import must_carry_none
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import PersonId, PollId
from commission.moment import Clock, utc
from commission.polls.chain import Slip
from commission.polls.choice import Choice
from commission.polls.close_vote import close
from commission.polls.receipt import new_receipt
from commission.polls.refusals import NoVoiceError
from commission.polls.vote import CastBallot, Vote
from commission.ports.polls import Voice
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body

Receipts = tuple[tuple[Body, str], ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """`receipts`: of a secret vote, one a body, for the voter's eyes alone; nobody can tell them a second time."""

    vote: Vote
    ballot: CastBallot
    receipts: Receipts = ()


@dataclass(frozen=True, slots=True)
class MakeReceipts:
    """What a voter is told before his slip is cast: a crash in between costs a code that was never used, not a receipt.

    Nothing in an open vote, and for who recuses himself. Raises as CastVote.
    """

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, poll_id: PollId, choice: Choice) -> Receipts:
        async with self.work.reading() as unit:
            vote = await unit.polls.vote(poll_id)
            if not vote.terms.secret or choice is Choice.RECUSE:
                return ()
            await _must_have_a_voice(unit, vote, actor)
            vote.cast(await unit.polls.ballot(poll_id, actor.id), CastBallot(actor.id, choice, utc(self.clock.now())))
            bodies = await unit.roster.bodies(await unit.polls.bodies_of(poll_id, actor.id))
            return tuple((body, new_receipt()) for body in bodies)


@dataclass(frozen=True, slots=True)
class CastVote:
    """One ballot a voter, whatever he taps how often. With the last one that is awaited the vote is closed.

    `receipts`: what he has been told, where it is so; else they are made now.
    Raises NotFoundError for strangers, NoVoiceError for who is not there or has left, BoxLostError, and as `Vote.cast`.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, poll_id: PollId, choice: Choice, receipts: Receipts = ()) -> Accepted:
        async with self.work() as unit:
            vote = await unit.polls.vote(poll_id)
            await _must_have_a_voice(unit, vote, actor)
            accepted = await _put(unit, vote, CastBallot(actor.id, choice, utc(self.clock.now())), receipts)
            await unit.outbox.refresh(Card.vote(poll_id), to=actor.id, priority=Priority.OWN_TAP)
            await unit.commit()
        return accepted


@dataclass(frozen=True, slots=True)
class RecordVote:
    """For a voter who was reached by phone, with the ground. Raises NotAllowedError, TextLengthError, as CastVote."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self, actor: Actor, poll_id: PollId, person_id: PersonId, choice: Choice, ground: str
    ) -> CastBallot:
        async with self.work() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_manage(vote.body_ids)
            voter = await unit.roster.actor_of(person_id)
            await _must_have_a_voice(unit, vote, voter)
            said = CastBallot(person_id, choice, utc(self.clock.now()), recorded_by=actor.id, ground=ground)
            accepted = await _put(unit, vote, said)
            await unit.outbox.refresh(Card.vote(poll_id), to=person_id)
            await unit.commit()
        return accepted.ballot


@dataclass(frozen=True, slots=True)
class Dissent:
    """A dissenting opinion, to go with the result.

    Raises NotFoundError, NoVoiceError, MarkedTextError for words with one of the `marks` of what is restricted, and as
    `Vote.dissented`.
    """

    work: Work
    clock: Clock
    marks: Sequence[str]

    @one_trip
    async def __call__(self, actor: Actor, poll_id: PollId, words: str) -> CastBallot:
        must_carry_none(words, self.marks)
        async with self.work() as unit:
            vote = await unit.polls.vote(poll_id)
            await _must_have_a_voice(unit, vote, actor)
            before = await unit.polls.ballot(poll_id, actor.id)
            ballot = vote.dissented(before, words, self.clock.now())
            await unit.polls.put(poll_id, ballot)
            await unit.outbox.refresh(Card.vote(poll_id), to=actor.id, priority=Priority.OWN_TAP)
            await unit.outbox.refresh(Card.vote_board(poll_id))
            await unit.commit()
        return ballot


async def _put(unit: UnitOfWork, vote: Vote, ballot: CastBallot, told: Receipts = ()) -> Accepted:
    before = await unit.polls.ballot(vote.id, ballot.voter)
    kept = vote.cast(before, ballot)
    if kept == before:
        return Accepted(vote, kept)
    receipts: Receipts = ()
    if kept.choice is None and ballot.choice is not None:
        receipts = await _drop(unit, vote, ballot.voter, ballot.choice, told)
    await unit.polls.put(vote.id, kept)
    await unit.outbox.refresh(Card.vote_board(vote.id))
    if await unit.polls.is_complete(vote.id):
        await close(unit, vote, ballot.at)
    return Accepted(vote, kept, receipts)


async def _drop(unit: UnitOfWork, vote: Vote, voter: PersonId, choice: Choice, told: Receipts) -> Receipts:
    """A slip and a receipt for each body in which he votes: one for all would join them. Raises BoxLostError."""
    bodies = await unit.roster.bodies(await unit.polls.bodies_of(vote.id, voter))
    known = {body.id: receipt for body, receipt in told}
    slips = {body.id: Slip(known.get(body.id) or new_receipt(), choice) for body in bodies}
    await unit.slips.drop(vote.id, slips)
    return tuple((body, slips[body.id].mark) for body in bodies)


async def _must_have_a_voice(unit: UnitOfWork, vote: Vote, actor: Actor) -> None:
    """Raises NotFoundError, NoVoiceError."""
    voice = await unit.polls.voice(vote.id, actor.id)
    if voice is None:
        if actor.oversees(vote.body_ids):
            raise NoVoiceError
        raise NotFoundError
    still_there = any(seat.body_id in vote.body_ids for seat in actor.memberships)
    if voice is Voice.ABSENT or not still_there:
        raise NoVoiceError
