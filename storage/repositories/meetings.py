"""Meetings as rows."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, distinct, func, select, update

from commission.errors import NotFoundError
from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.meeting import Meeting, MeetingPlan
from storage.repositories.invitations import SqlInvitations
from storage.tables import meeting_bodies, meetings
from storage.trips.connection import AnyConnection
from storage.trips.prepared import prepared

_PLAN = [meetings.c[field.name] for field in fields(MeetingPlan) if field.name != "body_ids"]
_STATUS = [meetings.c[field.name] for field in fields(Meeting) if field.name not in {"id", "plan"}]
_WITH_BODIES = (
    select(meetings.c.id, *_STATUS, *_PLAN, meeting_bodies.c.body_id)
    .join_from(meetings, meeting_bodies)
    .order_by(meetings.c.starts_at.desc(), meetings.c.id.desc(), meeting_bodies.c.position)
)
_ONE = prepared(_WITH_BODIES.where(meetings.c.id == bindparam("meeting")))


class SqlMeetings(SqlInvitations):
    """A meeting with its bodies is one statement."""

    def __init__(self, connection: AnyConnection) -> None:
        super().__init__(connection)

    async def add(self, plan: MeetingPlan, invited: Sequence[PersonId]) -> Meeting:
        draft = Meeting(MeetingId(0), plan)
        insert = meetings.insert().values(_row(draft)).returning(meetings.c.id)
        meeting = Meeting(MeetingId((await self._connection.execute(insert)).scalar_one()), plan)
        await self._put_bodies(meeting)
        await self.invite(meeting.id, invited)
        return meeting

    async def meeting(self, meeting_id: MeetingId) -> Meeting:
        found = await self._meetings(_ONE, {"meeting": meeting_id})
        if not found:
            raise NotFoundError
        return found[0]

    async def save(self, meeting: Meeting) -> None:
        change = update(meetings).where(meetings.c.id == meeting.id).values(_row(meeting))
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError
        await self._connection.execute(delete(meeting_bodies).where(meeting_bodies.c.meeting_id == meeting.id))
        await self._put_bodies(meeting)

    async def forget(self, meeting_id: MeetingId) -> None:
        await self._connection.execute(delete(meetings).where(meetings.c.id == meeting_id))

    async def page(self, bodies: Sequence[BodyId], *, limit: int, offset: int) -> list[Meeting]:
        ids = (
            select(meetings.c.id)
            .where(meetings.c.id.in_(_of(bodies)))
            .order_by(meetings.c.starts_at.desc(), meetings.c.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return await self._meetings(_WITH_BODIES.where(meetings.c.id.in_(ids)))

    async def count(self, bodies: Sequence[BodyId]) -> int:
        query = select(func.count(distinct(meeting_bodies.c.meeting_id)))
        result = await self._connection.execute(query.where(meeting_bodies.c.body_id.in_(bodies)))
        return int(result.scalar_one())

    async def _meetings(self, query: Select[Any], parameters: dict[str, Any] | None = None) -> list[Meeting]:
        rows = (await self._connection.execute(query, parameters)).all()
        return [_meeting(list(group)) for _, group in groupby(rows, key=lambda row: row.id)]

    async def _put_bodies(self, meeting: Meeting) -> None:
        rows = [
            {"meeting_id": meeting.id, "body_id": body_id, "position": position}
            for position, body_id in enumerate(meeting.plan.body_ids)
        ]
        await self._connection.execute(meeting_bodies.insert(), rows)


def _of(bodies: Iterable[BodyId]) -> Select[tuple[int]]:
    return select(meeting_bodies.c.meeting_id).where(meeting_bodies.c.body_id.in_(list(bodies)))


def _meeting(rows: Sequence[Row[Any]]) -> Meeting:
    """From the rows of one meeting, one for each body."""
    first = tuple(rows[0])
    status, plan = first[1 : 1 + len(_STATUS)], first[1 + len(_STATUS) : -1]
    return Meeting(first[0], MeetingPlan(tuple(row.body_id for row in rows), *plan), *status)


def _row(meeting: Meeting) -> dict[str, Any]:
    plan = asdict(meeting.plan)
    del plan["body_ids"]
    return {**plan, **{column.name: getattr(meeting, column.name) for column in _STATUS}}
