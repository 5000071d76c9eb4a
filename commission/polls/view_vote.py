"""A vote as a voter sees it, and as those see it who hold it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from commission.delivery.card import Card
from commission.delivery.record import DeliveryRecord
from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId, PollId
from commission.meetings.remind_unanswered import remind_silent
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.polls.counting import Result
from commission.polls.refusals import NobodyToChaseError
from commission.polls.vote import CastBallot, Vote, named
from commission.ports.polls import Voice
from commission.ports.work import UnitOfWork, Work, one_long_look, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person

PAGE = 8  # votes


@dataclass(frozen=True, slots=True)
class VoteView:
    """`voice`: None for those who only oversee it. `oversees`: its board is for him. `now` is UTC.

    What others said nobody is told before the close.
    """

    vote: Vote
    bodies: tuple[Body, ...]
    voice: Voice | None
    oversees: bool
    ballot: CastBallot | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many have cast their ballots, of those and of who still may: whoever has left the bodies does not."""

    cast: int
    voters: int


@dataclass(frozen=True, slots=True)
class VoteRow:
    """`bodies`: in which he has a vote; empty for who only advises. `present` is of the voter himself.

    `stays`: he still sits in one of the bodies; his seat stays in the base without him, too.
    """

    person: Person
    bodies: tuple[BodyId, ...]
    present: bool
    ballot: CastBallot | None
    record: DeliveryRecord | None
    stays: bool = True

    @property
    def is_awaited(self) -> bool:
        return bool(self.bodies) and self.present and self.stays and self.ballot is None

    @property
    def has_voted(self) -> bool:
        """He has a vote, not only a voice, and has used it."""
        return bool(self.bodies) and self.present and self.ballot is not None


@dataclass(frozen=True, slots=True)
class VoteBoard:
    """`standing`: how it would end if it ended now, and of a secret vote nothing; once it is closed, the result.

    `rows` by name.
    """

    vote: Vote
    bodies: tuple[Body, ...]
    rows: tuple[VoteRow, ...]
    standing: tuple[tuple[BodyId, Result], ...]
    now: datetime

    @property
    def turnout(self) -> Turnout:
        cast = sum(row.has_voted for row in self.rows)
        return Turnout(cast, cast + sum(row.is_awaited for row in self.rows))


@dataclass(frozen=True, slots=True)
class VotePage:
    votes: tuple[Vote, ...]
    bodies: Mapping[BodyId, Body]
    page: int
    pages: int
    now: datetime


@dataclass(frozen=True, slots=True)
class ViewVote:
    """Raises NotFoundError for those who have no voice in it and do not oversee it."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, poll_id: PollId) -> VoteView:
        async with self.work.reading() as unit:
            vote = await unit.polls.vote(poll_id)
            voice = await must_see(unit, vote, actor)
            return VoteView(
                vote,
                await _bodies(unit, vote),
                voice,
                actor.oversees(vote.body_ids),
                await unit.polls.ballot(poll_id, actor.id),
                self.clock.now(),
            )


@dataclass(frozen=True, slots=True)
class ViewVoteBoard:
    """For those who manage the bodies or preside in them. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, poll_id: PollId) -> VoteBoard:
        async with self.work.reading() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_oversee(vote.body_ids)
            electorate = await unit.polls.electorate(poll_id)
            ballots = {ballot.voter: ballot for ballot in await unit.polls.ballots(poll_id)}
            hidden = vote.terms.secret or not vote.is_open
            standing = () if hidden else electorate.results(named(ballots.values()), absentee=vote.terms.absentee)
            return VoteBoard(
                vote,
                await _bodies(unit, vote),
                await _rows(unit, vote, ballots),
                vote.results or standing,
                self.clock.now(),
            )


@dataclass(frozen=True, slots=True)
class TakeVoteBoard:
    """Sends the actor the live board; two taps within ten seconds are one. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, poll_id: PollId) -> None:
        async with self.work() as unit:
            actor.must_oversee((await unit.polls.vote(poll_id)).body_ids)
            if await take_card(unit, Card.vote_board(poll_id), actor.id, now=self.clock.now()):
                await unit.commit()


@dataclass(frozen=True, slots=True)
class RemindVoters:
    """Writes to those who have not voted, nobody twice within a quarter of an hour; says to how many.

    Raises NotAllowedError, NotFoundError, PollClosedError, NobodyToChaseError, JustRemindedError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, poll_id: PollId) -> int:
        now, card = self.clock.now(), Card.vote(poll_id)
        async with self.work() as unit:
            vote = await unit.polls.vote(poll_id)
            actor.must_manage(vote.body_ids)
            vote.must_take_ballots(now)
            count = await remind_silent(unit, card, await silent(unit, vote), nobody=NobodyToChaseError, now=now)
            await unit.commit()
        return count


@dataclass(frozen=True, slots=True)
class ListVotes:
    """Of the bodies that he manages or in which he presides, newest first. `page` counts from 0."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, page: int = 0) -> VotePage:
        async with self.work.reading() as unit:
            bodies = {body.id: body for body in await unit.roster.bodies() if actor.oversees([body.id])}
            pages = max(1, -(-await unit.polls.count(list(bodies)) // PAGE))
            page = min(max(page, 0), pages - 1)
            found = await unit.polls.page(list(bodies), limit=PAGE, offset=page * PAGE)
            return VotePage(tuple(found), bodies, page, pages, self.clock.now())


async def must_see(unit: UnitOfWork, vote: Vote, actor: Actor) -> Voice | None:
    """What the actor is to the vote; None for those who only oversee it. Raises NotFoundError for others."""
    voice = await unit.polls.voice(vote.id, actor.id)
    still_there = any(seat.body_id in vote.body_ids for seat in actor.memberships)
    if not actor.oversees(vote.body_ids) and (voice is None or not still_there):
        raise NotFoundError
    return voice


async def silent(unit: UnitOfWork, vote: Vote) -> list[PersonId]:
    """The voters whose ballot is still missing; who has left the bodies casts none."""
    cast = {ballot.voter for ballot in await unit.polls.ballots(vote.id)}
    awaited = (await unit.polls.electorate(vote.id)).voters - cast
    return sorted(awaited & await _members(unit, vote))


async def _members(unit: UnitOfWork, vote: Vote) -> set[PersonId]:
    return {seat.person_id for seat in await unit.roster.memberships(vote.body_ids)}


async def _bodies(unit: UnitOfWork, vote: Vote) -> tuple[Body, ...]:
    known = {body.id: body for body in await unit.roster.bodies(vote.body_ids)}
    return tuple(known[body_id] for body_id in vote.body_ids if body_id in known)


async def _rows(unit: UnitOfWork, vote: Vote, ballots: Mapping[PersonId, CastBallot]) -> tuple[VoteRow, ...]:
    electorate = await unit.polls.electorate(vote.id)
    votes_in: dict[PersonId, tuple[BodyId, ...]] = {}
    present: set[PersonId] = set()
    for each in electorate.rolls:
        present |= each.roll.present
        for voter in dict.fromkeys([*each.roll.seats.values(), *each.roll.advisory]):
            mine = (each.body_id,) if voter in each.roll.seats.values() else ()
            votes_in[voter] = (*votes_in.get(voter, ()), *mine)
    records, members = await unit.outbox.records(Card.vote(vote.id)), await _members(unit, vote)
    return tuple(
        VoteRow(
            person,
            votes_in[person.id],
            person.id in present,
            ballots.get(person.id),
            records.get(person.id),
            person.id in members,
        )
        for person in await unit.roster.people(votes_in)
    )
