"""Polls for a date as rows."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update

from commission.errors import NotFoundError
from commission.ids import BodyId, MeetingId, PersonId, SchedulingId
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.poll import Option, SchedulingPoll, SchedulingState
from storage.tables import (
    meetings,
    scheduling_answers,
    scheduling_bodies,
    scheduling_options,
    scheduling_polls,
    tentative_answers,
)
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_PLAIN = [f.name for f in fields(SchedulingPoll) if f.name not in {"id", "body_ids", "options"}]
_FATE = ("state", "closed_at", "chosen", "meeting_id")
_ANSWER = [field.name for field in fields(Answer)]
_KEY = ("person_id", "option")


class SqlScheduling:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, poll: SchedulingPoll, *, token: str) -> SchedulingPoll:
        row = {name: getattr(poll, name) for name in _PLAIN}
        statement = insert(scheduling_polls).values({**row, "token": token}).returning(scheduling_polls.c.id)
        made = SchedulingId((await self._connection.execute(statement)).scalar_one())
        its = {"scheduling_id": made}
        bodies = [{**its, "body_id": body, "position": place} for place, body in enumerate(poll.body_ids)]
        await self._connection.execute(insert(scheduling_bodies), bodies)
        options = [{**its, "number": o.number, "starts_at": o.starts_at, "minutes": o.minutes} for o in poll.options]
        await self._connection.execute(insert(scheduling_options), options)
        return replace(poll, id=made)

    async def with_token(self, token: str) -> SchedulingPoll | None:
        found = await self._polls(select(scheduling_polls).where(scheduling_polls.c.token == token))
        return found[0] if found else None

    async def poll(self, scheduling_id: SchedulingId) -> SchedulingPoll:
        found = await self._polls(select(scheduling_polls).where(scheduling_polls.c.id == scheduling_id))
        if not found:
            raise NotFoundError
        return found[0]

    async def save(self, poll: SchedulingPoll) -> None:
        fate = {name: getattr(poll, name) for name in _FATE}
        change = update(scheduling_polls).where(scheduling_polls.c.id == poll.id).values(fate)
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError

    async def put(self, scheduling_id: SchedulingId, answers: Sequence[Answer]) -> None:
        if not answers:
            return
        rows = [{"scheduling_id": scheduling_id, **{name: getattr(each, name) for name in _ANSWER}} for each in answers]
        statement = upsert(self._connection, scheduling_answers)
        said = {name: statement.excluded[name] for name in _ANSWER if name not in _KEY}
        put = statement.on_conflict_do_update(index_elements=["scheduling_id", *_KEY], set_=said)
        await self._connection.execute(put, rows)

    async def answers(self, scheduling_id: SchedulingId) -> list[Answer]:
        table = scheduling_answers.c
        rows = select(scheduling_answers).where(table.scheduling_id == scheduling_id)
        found = await self._connection.execute(rows.order_by(table.person_id, table.option))
        return [_answer(row) for row in found]

    async def spoken(self, scheduling_id: SchedulingId) -> dict[PersonId, int]:
        table = scheduling_answers.c
        counted = select(table.person_id, func.count()).where(table.scheduling_id == scheduling_id)
        found = await self._connection.execute(counted.group_by(table.person_id))
        return {PersonId(person): count for person, count in found}

    async def answers_of(self, scheduling_id: SchedulingId, person_id: PersonId) -> list[Answer]:
        table = scheduling_answers.c
        rows = select(scheduling_answers).where(table.scheduling_id == scheduling_id, table.person_id == person_id)
        return [_answer(row) for row in await self._connection.execute(rows.order_by(table.option))]

    async def page(self, bodies: Collection[BodyId], *, limit: int, offset: int) -> list[SchedulingPoll]:
        newest = select(scheduling_polls).where(_of(bodies)).order_by(scheduling_polls.c.id.desc())
        return await self._polls(newest.limit(limit).offset(offset))

    async def count(self, bodies: Collection[BodyId]) -> int:
        counted = select(func.count()).select_from(scheduling_polls).where(_of(bodies))
        return int((await self._connection.execute(counted)).scalar_one())

    async def of_meeting(self, meeting_id: MeetingId) -> list[SchedulingPoll]:
        return await self._polls(select(scheduling_polls).where(scheduling_polls.c.meeting_id == meeting_id))

    async def open_in(self, bodies: Collection[BodyId]) -> list[SchedulingPoll]:
        is_open = scheduling_polls.c.state == SchedulingState.OPEN
        return await self._polls(select(scheduling_polls).where(_of(bodies), is_open).order_by(scheduling_polls.c.id))

    async def carry(self, meeting_id: MeetingId, said: Mapping[PersonId, Availability]) -> None:
        begins = select(meetings.c.starts_at).where(meetings.c.id == meeting_id)
        starts_at = (await self._connection.execute(begins)).scalar_one()
        rows = [
            {"meeting_id": meeting_id, "person_id": person, "starts_at": starts_at, "availability": availability}
            for person, availability in said.items()
        ]
        if rows:
            await self._connection.execute(insert(tentative_answers), rows)

    async def tentative(self, meeting_id: MeetingId) -> dict[PersonId, Availability]:
        rows = await self._connection.execute(_tentative(meeting_id))
        return {row.person_id: row.availability for row in rows}

    async def tentative_of(self, meeting_id: MeetingId, person_id: PersonId) -> Availability | None:
        his = _tentative(meeting_id).where(tentative_answers.c.person_id == person_id)
        row = (await self._connection.execute(his)).first()
        return row.availability if row else None

    async def _polls(self, chosen: Select[Any]) -> list[SchedulingPoll]:
        rows = (await self._connection.execute(chosen)).all()
        if not rows:
            return []
        ids = [row.id for row in rows]
        bodies, options = await self._bodies(ids), await self._options(ids)
        return [
            SchedulingPoll(
                id=row.id,
                body_ids=tuple(bodies[row.id]),
                options=tuple(options[row.id]),
                **{name: getattr(row, name) for name in _PLAIN},
            )
            for row in rows
        ]

    async def _bodies(self, ids: Collection[int]) -> Mapping[int, list[BodyId]]:
        found: defaultdict[int, list[BodyId]] = defaultdict(list)
        rows = select(scheduling_bodies).where(scheduling_bodies.c.scheduling_id.in_(ids))
        for row in await self._connection.execute(rows.order_by(scheduling_bodies.c.position)):
            found[row.scheduling_id].append(BodyId(row.body_id))
        return found

    async def _options(self, ids: Collection[int]) -> Mapping[int, list[Option]]:
        found: defaultdict[int, list[Option]] = defaultdict(list)
        rows = select(scheduling_options).where(scheduling_options.c.scheduling_id.in_(ids))
        for row in await self._connection.execute(rows.order_by(scheduling_options.c.number)):
            found[row.scheduling_id].append(Option(row.number, row.starts_at, row.minutes))
        return found


def _answer(row: Row[Any]) -> Answer:
    return Answer(**{name: getattr(row, name) for name in _ANSWER})


def _of(bodies: Collection[BodyId]) -> Any:
    of_them = select(scheduling_bodies.c.scheduling_id).where(scheduling_bodies.c.body_id.in_(bodies))
    return scheduling_polls.c.id.in_(of_them)


def _tentative(meeting_id: MeetingId) -> Select[Any]:
    table = tentative_answers.c
    at_its_time = (meetings.c.id == table.meeting_id, meetings.c.starts_at == table.starts_at)
    return select(table.person_id, table.availability).where(table.meeting_id == meeting_id, *at_its_time)
