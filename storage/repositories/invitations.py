"""Who is asked to come, and what he says."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, delete, exists, insert, select, update

from commission.errors import NotFoundError
from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.invitation import Answer, Invitation
from commission.meetings.meeting import MeetingState
from storage.tables import answers, invitations, meeting_bodies, meetings, memberships
from storage.trips.connection import AnyConnection
from storage.trips.prepared import prepared
from storage.upsert import upsert

_KEY = [invitations.c.meeting_id, invitations.c.person_id]
_STANDS = invitations.c.withdrawn_at.is_(None)
_OF_MEETING = invitations.c.meeting_id == bindparam("meeting")
_HIS = and_(_OF_MEETING, invitations.c.person_id == bindparam("person"), _STANDS)
# Built once: to build a statement anew costs five times as much as to execute it.
_ONE = prepared(select(invitations).where(_HIS))
_ALL = select(invitations).where(_OF_MEETING, _STANDS).order_by(invitations.c.person_id)
_SENT_HIM = prepared(
    select(invitations.c.person_id)
    .where(_OF_MEETING, invitations.c.substitute_id == bindparam("substitute"), _STANDS)
    .order_by(invitations.c.person_id)
)
_GIVE_ANSWER = prepared(
    update(invitations)
    .where(_HIS)
    .values(
        round=bindparam("given_round"),
        choice=bindparam("given_choice"),
        answered_at=bindparam("given_at"),
        reason=bindparam("given_reason"),
        substitute_id=bindparam("given_substitute_id"),
        recorded_by=bindparam("given_recorded_by"),
        ground=bindparam("given_ground"),
    )
)
_ANSWER = ("choice", "at", "reason", "substitute_id", "recorded_by", "ground")
_KEEP_ANSWER = prepared(
    insert(answers).values({name: bindparam(name) for name in ("meeting_id", "person_id", "round", *_ANSWER)})
)
_NO_ANSWER: dict[str, Any] = {
    "choice": None,
    "answered_at": None,
    "reason": "",
    "substitute_id": None,
    "recorded_by": None,
    "ground": "",
}
_UNTOUCHED = {**_NO_ANSWER, "opened_at": None, "told_at": None, "told_ground": "", "withdrawn_at": None}


class SqlInvitations:
    """The half of the Meetings port that is about one person and one meeting."""

    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def invite(self, meeting_id: MeetingId, people: Sequence[PersonId]) -> None:
        others = and_(invitations.c.meeting_id == meeting_id, invitations.c.person_id.not_in(list(people)))
        await self._connection.execute(delete(invitations).where(others))
        if people:
            await self._connection.execute(self._invite(), [_blank(meeting_id, p, 1) for p in people])

    async def also_invite(self, meeting_id: MeetingId, person_id: PersonId, round_: int) -> bool:
        result = await self._connection.execute(self._invite(), _blank(meeting_id, person_id, round_))
        return bool(result.rowcount)

    async def invitation(self, meeting_id: MeetingId, person_id: PersonId) -> Invitation:
        row = (await self._connection.execute(_ONE, {"meeting": meeting_id, "person": person_id})).one_or_none()
        if row is None:
            raise NotFoundError
        return _invitation(row)

    async def invitations(self, meeting_id: MeetingId) -> dict[PersonId, Invitation]:
        rows = await self._connection.execute(_ALL, {"meeting": meeting_id})
        return {row.person_id: _invitation(row) for row in rows}

    async def sent_in_place_of(self, meeting_id: MeetingId, substitute: PersonId) -> list[PersonId]:
        rows = await self._connection.execute(_SENT_HIM, {"meeting": meeting_id, "substitute": substitute})
        return list(rows.scalars())

    async def answer(self, invitation: Invitation) -> None:
        row = _answer_row(invitation)
        given = {f"given_{name}": row[name] for name in ("round", *_ANSWER)}
        his = {"meeting": invitation.meeting_id, "person": invitation.person_id}
        if not (await self._connection.execute(_GIVE_ANSWER, {**his, **given})).rowcount:
            raise NotFoundError
        await self._connection.execute(_KEEP_ANSWER, row)

    async def ask_again(self, meeting_id: MeetingId, round_: int) -> None:
        again = {**_UNTOUCHED, "round": round_}
        del again["withdrawn_at"]
        change = update(invitations).where(invitations.c.meeting_id == meeting_id)
        await self._connection.execute(change.values(again))

    async def tell(self, meeting_id: MeetingId, person_id: PersonId, at: datetime, ground: str) -> None:
        await self._change(_is(meeting_id, person_id), told_at=at, told_ground=ground)

    async def opened(self, meeting_id: MeetingId, person_id: PersonId, at: datetime) -> None:
        await self._change(_is(meeting_id, person_id), opened_at=at)

    async def history(self, meeting_id: MeetingId, person_id: PersonId) -> list[Invitation]:
        query = select(answers).where(answers.c.meeting_id == meeting_id, answers.c.person_id == person_id)
        rows = await self._connection.execute(query.order_by(answers.c.id))
        return [
            Invitation(meeting_id, person_id, row.round, Answer(*(getattr(row, n) for n in _ANSWER))) for row in rows
        ]

    async def awaiting(self, person_id: PersonId, now: datetime) -> list[MeetingId]:
        return await self._meeting_ids(_ahead(person_id, now, MeetingState.ANNOUNCED))

    async def withdraw(self, person_id: PersonId, left: BodyId, now: datetime) -> list[MeetingId]:
        of_left = exists().where(meeting_bodies.c.meeting_id == meetings.c.id, meeting_bodies.c.body_id == left)
        seat = exists().where(
            meeting_bodies.c.meeting_id == meetings.c.id,
            memberships.c.body_id == meeting_bodies.c.body_id,
            memberships.c.person_id == person_id,
            memberships.c.ended_at.is_(None),
        )
        query = _ahead(person_id, now, MeetingState.ANNOUNCED, MeetingState.DRAFT).where(of_left, ~seat)
        lost = await self._meeting_ids(query)
        if lost:
            his = and_(invitations.c.person_id == person_id, invitations.c.meeting_id.in_(lost))
            await self._change(his, withdrawn_at=now)
        return lost

    async def _change(self, which: ColumnElement[bool], **values: Any) -> None:
        change = update(invitations).where(which, _STANDS).values(values)
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError

    async def _meeting_ids(self, query: Select[tuple[int]]) -> list[MeetingId]:
        return [MeetingId(row.id) for row in await self._connection.execute(query)]

    def _invite(self) -> Any:
        """Whoever was taken off the list before is asked anew; whoever is on it stays as he is."""
        statement = upsert(self._connection, invitations)
        anew = {**_UNTOUCHED, "round": statement.excluded.round}
        return statement.on_conflict_do_update(
            index_elements=_KEY, set_=anew, where=invitations.c.withdrawn_at.is_not(None)
        )


def _is(meeting_id: MeetingId, person_id: PersonId) -> ColumnElement[bool]:
    return and_(invitations.c.meeting_id == meeting_id, invitations.c.person_id == person_id)


def _ahead(person_id: PersonId, now: datetime, *states: MeetingState) -> Select[tuple[int]]:
    return (
        select(meetings.c.id)
        .join_from(invitations, meetings)
        .where(invitations.c.person_id == person_id, _STANDS)
        .where(meetings.c.state.in_(states), meetings.c.starts_at > now)
        .order_by(meetings.c.starts_at, meetings.c.id)
    )


def _blank(meeting_id: MeetingId, person_id: PersonId, round_: int) -> dict[str, Any]:
    return {**_UNTOUCHED, "meeting_id": meeting_id, "person_id": person_id, "round": round_}


def _invitation(row: Row[Any]) -> Invitation:
    answer = None
    if row.choice is not None:
        answer = Answer(row.choice, row.answered_at, row.reason, row.substitute_id, row.recorded_by, row.ground)
    return Invitation(row.meeting_id, row.person_id, row.round, answer, row.opened_at, row.told_at, row.told_ground)


def _answer_row(invitation: Invitation) -> dict[str, Any]:
    if invitation.answer is None:
        raise ValueError("there is no answer to keep")
    given = {name: getattr(invitation.answer, name) for name in _ANSWER}
    return {
        "meeting_id": invitation.meeting_id,
        "person_id": invitation.person_id,
        "round": invitation.round,
        **given,
    }
