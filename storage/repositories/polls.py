"""Votes as rows, each with its electorate and its ballots."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Integer, Row, Select, bindparam, exists, func, insert, select, union, update

from commission.errors import NotFoundError
from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId, PollId
from commission.polls.electorate import Electorate
from commission.polls.vote import CastBallot, PollState, Vote
from commission.ports.polls import Voice
from storage.repositories.poll_rows import BALLOT, ballot_of, body_rows, roll_of, seat_rows, vote_of, vote_row
from storage.tables import ballots, memberships, poll_bodies, poll_seats, polls
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_SEAT = poll_seats.c
_THIS = _SEAT.poll_id == bindparam("which", type_=Integer)
_HAS_CAST = exists().where(ballots.c.poll_id == _SEAT.poll_id, ballots.c.voter == _SEAT.voter_id)
_STAYS = (
    exists()
    .select_from(memberships.join(poll_bodies, poll_bodies.c.body_id == memberships.c.body_id))
    .where(memberships.c.person_id == _SEAT.voter_id, memberships.c.ended_at.is_(None))
    .where(poll_bodies.c.poll_id == _SEAT.poll_id)
)
_AWAITED = exists(_SEAT.voter_id).where(
    _THIS, _SEAT.votes.is_(True), _SEAT.present.is_(True), ~_HAS_CAST, _STAYS
)  # the first that is found is enough: while many are silent it comes soon
_IS_COMPLETE = select(~_AWAITED)


class SqlPolls:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, vote: Vote, electorate: Electorate, *, token: str) -> Vote:
        statement = insert(polls).values({**vote_row(vote), "token": token}).returning(polls.c.id)
        made = PollId((await self._connection.execute(statement)).scalar_one())
        await self._connection.execute(insert(poll_bodies), body_rows(made, electorate))
        await self._connection.execute(insert(poll_seats), seat_rows(made, electorate))
        return replace(vote, id=made)

    async def with_token(self, token: str) -> Vote | None:
        found = await self._votes(select(polls).where(polls.c.token == token))
        return found[0] if found else None

    async def vote(self, poll_id: PollId) -> Vote:
        found = await self._votes(select(polls).where(polls.c.id == poll_id))
        if not found:
            raise NotFoundError
        return found[0]

    async def save(self, vote: Vote) -> None:
        change = update(polls).where(polls.c.id == vote.id).values(vote_row(vote))
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError

    async def electorate(self, poll_id: PollId) -> Electorate:
        bodies = select(poll_bodies).where(poll_bodies.c.poll_id == poll_id).order_by(poll_bodies.c.place)
        found = (await self._connection.execute(bodies)).all()
        if not found:
            raise NotFoundError
        seats: defaultdict[int, list[Row[Any]]] = defaultdict(list)
        for seat in await self._connection.execute(select(poll_seats).where(poll_seats.c.poll_id == poll_id)):
            seats[seat.body_id].append(seat)
        return Electorate(tuple(roll_of(body, seats[body.body_id]) for body in found))

    async def put(self, poll_id: PollId, ballot: CastBallot) -> None:
        row = {"poll_id": poll_id, **{name: getattr(ballot, name) for name in BALLOT}}
        statement = upsert(self._connection, ballots)
        said = {name: statement.excluded[name] for name in BALLOT if name != "voter"}
        put = statement.on_conflict_do_update(index_elements=["poll_id", "voter"], set_=said)
        await self._connection.execute(put, [row])

    async def ballots(self, poll_id: PollId) -> list[CastBallot]:
        rows = select(ballots).where(ballots.c.poll_id == poll_id).order_by(ballots.c.voter)
        return [ballot_of(row) for row in await self._connection.execute(rows)]

    async def ballot(self, poll_id: PollId, voter: PersonId) -> CastBallot | None:
        his = select(ballots).where(ballots.c.poll_id == poll_id, ballots.c.voter == voter)
        row = (await self._connection.execute(his)).first()
        return ballot_of(row) if row else None

    async def voice(self, poll_id: PollId, person_id: PersonId) -> Voice | None:
        seat = select(_SEAT.voter_id, _SEAT.votes, _SEAT.present).where(_SEAT.poll_id == poll_id)
        # Two looks by index: one with OR walks all seats of the vote.
        rows = union(seat.where(_SEAT.voter_id == person_id), seat.where(_SEAT.person_id == person_id))
        found = {_voice(row, person_id) for row in await self._connection.execute(rows)}
        return next((voice for voice in Voice if voice in found), None)

    async def bodies_of(self, poll_id: PollId, voter: PersonId) -> list[BodyId]:
        seat = poll_seats.c
        his = select(seat.body_id).where(
            seat.poll_id == poll_id, seat.voter_id == voter, seat.votes.is_(True), seat.present.is_(True)
        )
        return [BodyId(body_id) for body_id in await self._connection.scalars(his.distinct().order_by(seat.body_id))]

    async def is_complete(self, poll_id: PollId) -> bool:
        return bool((await self._connection.execute(_IS_COMPLETE, {"which": poll_id})).scalar_one())

    async def page(self, bodies: Collection[BodyId], *, limit: int, offset: int) -> list[Vote]:
        newest = select(polls).where(_of(bodies)).order_by(polls.c.id.desc()).limit(limit).offset(offset)
        return await self._votes(newest)

    async def count(self, bodies: Collection[BodyId]) -> int:
        counted = select(func.count()).select_from(polls).where(_of(bodies))
        return int((await self._connection.execute(counted)).scalar_one())

    async def of_meeting(self, meeting_id: MeetingId) -> list[Vote]:
        return await self._votes(select(polls).where(polls.c.meeting_id == meeting_id).order_by(polls.c.id))

    async def about(self, items: Collection[AgendaItemId]) -> list[Vote]:
        return await self._votes(select(polls).where(polls.c.item_id.in_(items)).order_by(polls.c.id))

    async def awaiting(self, person_id: PersonId) -> list[Vote]:
        his = select(poll_seats.c.poll_id).where(
            poll_seats.c.voter_id == person_id, poll_seats.c.votes.is_(True), poll_seats.c.present.is_(True)
        )
        cast = exists().where(ballots.c.poll_id == polls.c.id, ballots.c.voter == person_id)
        open_ones = select(polls).where(polls.c.id.in_(his), polls.c.state == PollState.OPEN, ~cast)
        return await self._votes(open_ones.order_by(polls.c.closes_at.is_(None), polls.c.closes_at, polls.c.id))

    async def _votes(self, chosen: Select[Any]) -> list[Vote]:
        rows = (await self._connection.execute(chosen)).all()
        bodies: defaultdict[int, list[BodyId]] = defaultdict(list)
        if rows:
            of_these = select(poll_bodies.c.poll_id, poll_bodies.c.body_id).order_by(poll_bodies.c.place)
            chosen_ones = of_these.where(poll_bodies.c.poll_id.in_([row.id for row in rows]))
            for poll_id, body_id in await self._connection.execute(chosen_ones):
                bodies[poll_id].append(BodyId(body_id))
        return [vote_of(row, bodies[row.id]) for row in rows]


def _voice(row: Row[Any], person_id: PersonId) -> Voice:
    """Who is sent in a member's seat has his vote; the member himself is not there."""
    if row.voter_id != person_id or not row.present:
        return Voice.ABSENT
    return Voice.VOTES if row.votes else Voice.ADVISES


def _of(bodies: Collection[BodyId]) -> Any:
    return polls.c.id.in_(select(poll_bodies.c.poll_id).where(poll_bodies.c.body_id.in_(bodies)))
