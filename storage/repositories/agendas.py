"""Agendas as rows; a published one as one row."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, fields
from itertools import groupby
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from commission.agenda.item import AgendaItem, Participant
from commission.agenda.revision import Reading, Revision, Told
from commission.errors import NotFoundError
from commission.ids import AgendaItemId, MeetingId, PersonId, RevisionId
from storage.agenda_codec import decoded, encoded
from storage.tables import (
    agenda_carried,
    agenda_items,
    agenda_participants,
    agenda_readings,
    agenda_revisions,
    agenda_seals,
    agenda_told,
)
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_ITEM = (agenda_items.c.id, agenda_items.c.title, agenda_items.c.kind, agenda_items.c.minutes)
_SEAL = (agenda_items.c.restricted, agenda_items.c.read_at)
_PARTICIPANT = ("part", "name", "post", "person_id")
_OF_MEETING = agenda_items.c.meeting_id == bindparam("meeting")
_ITEMS = (
    select(*_ITEM, *_SEAL, *(agenda_participants.c[name] for name in _PARTICIPANT))
    .join_from(agenda_items, agenda_participants, isouter=True)
    .where(_OF_MEETING)
    .order_by(agenda_items.c.position, agenda_items.c.id, agenda_participants.c.position)
)
_REVISIONS = select(agenda_revisions).order_by(agenda_revisions.c.number.desc())
_OF_ONE_MEETING = _REVISIONS.where(agenda_revisions.c.meeting_id == bindparam("meeting"))
_LATEST = _OF_ONE_MEETING.limit(1)
_REVISION = _REVISIONS.where(agenda_revisions.c.id == bindparam("which"))
_NEWEST_TOLD = (
    select(agenda_told.c.person_id, func.max(agenda_told.c.revision_id).label("revision_id"))
    .join_from(agenda_told, agenda_revisions, agenda_told.c.revision_id == agenda_revisions.c.id)
    .where(agenda_revisions.c.meeting_id == bindparam("meeting"))
    .group_by(agenda_told.c.person_id)
    .subquery("newest")
)
_SAME_NOTICE = (agenda_told.c.person_id == _NEWEST_TOLD.c.person_id) & (
    agenda_told.c.revision_id == _NEWEST_TOLD.c.revision_id
)
_NOTICE = tuple(agenda_told.c[field.name] for field in fields(Told))
_TOLD = select(*_NOTICE).join_from(agenda_told, _NEWEST_TOLD, _SAME_NOTICE)
_TOLD_OF = select(*_NOTICE).where(
    agenda_told.c.revision_id == bindparam("which"), agenda_told.c.person_id == bindparam("person")
)
_NEWEST_OF = (
    select(*_NOTICE)
    .join_from(agenda_told, agenda_revisions, agenda_told.c.revision_id == agenda_revisions.c.id)
    .where(agenda_revisions.c.meeting_id == bindparam("meeting"), agenda_told.c.person_id == bindparam("person"))
    .order_by(agenda_told.c.revision_id.desc())
    .limit(1)
)
_READINGS = (
    select(agenda_readings.c.person_id, agenda_readings.c.number, agenda_readings.c.at)
    .where(agenda_readings.c.meeting_id == bindparam("meeting"))
    .order_by(agenda_readings.c.number)
)
_READING = _READINGS.where(agenda_readings.c.person_id == bindparam("person"))


class SqlAgendas:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def items(self, meeting_id: MeetingId) -> tuple[AgendaItem, ...]:
        rows = (await self._connection.execute(_ITEMS, {"meeting": meeting_id})).all()
        return tuple(_item(list(group)) for _, group in groupby(rows, key=lambda row: row.id))

    async def replace(self, meeting_id: MeetingId, items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
        kept = [item.id for item in items if item.id]
        gone = agenda_items.c.meeting_id == meeting_id, agenda_items.c.id.not_in(kept)
        await self._connection.execute(delete(agenda_items).where(*gone))
        for position, item in enumerate(items):
            await self._put(meeting_id, position, item)
        stored = await self.items(meeting_id)
        await self.seal([item.id for item in stored if item.restricted])
        return stored

    async def carried(self, item_id: AgendaItemId, formerly: AgendaItemId) -> None:
        await self._connection.execute(insert(agenda_carried).values(item_id=item_id, formerly=formerly))

    async def seal(self, items: Collection[AgendaItemId]) -> None:
        if items:
            statement = upsert(self._connection, agenda_seals).on_conflict_do_nothing(index_elements=["item_id"])
            rows = [{"item_id": each} for each in sorted(await self.with_former(items))]
            await self._connection.execute(statement, rows)

    async def sealed_among(self, items: Collection[AgendaItemId]) -> set[AgendaItemId]:
        if not items:
            return set()
        found = select(agenda_seals.c.item_id).where(agenda_seals.c.item_id.in_(items))
        return {AgendaItemId(each) for each in (await self._connection.execute(found)).scalars()}

    async def with_former(self, items: Collection[AgendaItemId]) -> set[AgendaItemId]:
        found, newest = set(items), set(items)
        while newest:
            formerly = select(agenda_carried.c.formerly).where(agenda_carried.c.item_id.in_(newest))
            newest = {AgendaItemId(each) for each in await self._connection.scalars(formerly)} - found
            found |= newest
        return found

    async def meeting_of(self, item_id: AgendaItemId) -> MeetingId:
        query = select(agenda_items.c.meeting_id).where(agenda_items.c.id == item_id)
        found = (await self._connection.execute(query)).scalar_one_or_none()
        if found is None:
            raise NotFoundError
        return MeetingId(found)

    async def publish(self, revision: Revision) -> Revision:
        row = {
            "meeting_id": revision.meeting_id,
            "number": revision.number,
            "content": encoded(revision.items),
            "published_at": revision.published_at,
            "published_by": revision.published_by,
        }
        added = await self._connection.execute(agenda_revisions.insert().values(row).returning(agenda_revisions.c.id))
        return await self.revision(RevisionId(added.scalar_one()))

    async def revision(self, revision_id: RevisionId) -> Revision:
        row = (await self._connection.execute(_REVISION, {"which": revision_id})).one_or_none()
        if row is None:
            raise NotFoundError
        return _revision(row)

    async def revisions(self, meeting_id: MeetingId) -> list[Revision]:
        rows = await self._connection.execute(_OF_ONE_MEETING, {"meeting": meeting_id})
        return [_revision(row) for row in rows]

    async def latest(self, meeting_id: MeetingId) -> Revision | None:
        row = (await self._connection.execute(_LATEST, {"meeting": meeting_id})).one_or_none()
        return _revision(row) if row else None

    async def tell(self, told: Sequence[Told]) -> None:
        if not told:
            return
        statement = upsert(self._connection, agenda_told)
        anew = {name: statement.excluded[name] for name in ("base", "whole", "digest")}
        statement = statement.on_conflict_do_update(index_elements=["revision_id", "person_id"], set_=anew)
        await self._connection.execute(statement, [asdict(each) for each in told])

    async def told(self, meeting_id: MeetingId) -> dict[PersonId, Told]:
        rows = await self._connection.execute(_TOLD, {"meeting": meeting_id})
        return {row.person_id: Told(*row) for row in rows}

    async def newest_told(self, meeting_id: MeetingId, person_id: PersonId) -> Told | None:
        row = (await self._connection.execute(_NEWEST_OF, {"meeting": meeting_id, "person": person_id})).one_or_none()
        return Told(*row) if row else None

    async def told_of(self, revision_id: RevisionId, person_id: PersonId) -> Told | None:
        row = (await self._connection.execute(_TOLD_OF, {"which": revision_id, "person": person_id})).one_or_none()
        return Told(*row) if row else None

    async def read(self, meeting_id: MeetingId, reading: Reading) -> bool:
        row = {"meeting_id": meeting_id, "person_id": reading.person_id, "number": reading.number, "at": reading.at}
        once = upsert(self._connection, agenda_readings).on_conflict_do_nothing(
            index_elements=["meeting_id", "person_id", "number"]
        )
        return bool((await self._connection.execute(once, row)).rowcount)

    async def readings(self, meeting_id: MeetingId) -> dict[PersonId, Reading]:
        rows = await self._connection.execute(_READINGS, {"meeting": meeting_id})
        return {row.person_id: Reading(*row) for row in rows}

    async def reading_of(self, meeting_id: MeetingId, person_id: PersonId) -> Reading | None:
        rows = (await self._connection.execute(_READING, {"meeting": meeting_id, "person": person_id})).all()
        return Reading(*rows[-1]) if rows else None

    async def _put(self, meeting_id: MeetingId, position: int, item: AgendaItem) -> None:
        values = {
            "meeting_id": meeting_id,
            "position": position,
            "title": item.title,
            "kind": item.kind,
            "minutes": item.minutes,
            "restricted": item.restricted,
            "read_at": item.read_at,
        }
        if item.id:
            where = agenda_items.c.id == item.id, agenda_items.c.meeting_id == meeting_id
            if not (await self._connection.execute(update(agenda_items).where(*where).values(values))).rowcount:
                raise NotFoundError
            await self._connection.execute(delete(agenda_participants).where(agenda_participants.c.item_id == item.id))
        added = item.id or await self._add(values)
        if rows := list(_participant_rows(AgendaItemId(added), item.participants)):
            await self._connection.execute(agenda_participants.insert(), rows)

    async def _add(self, values: dict[str, Any]) -> int:
        insert = agenda_items.insert().values(values).returning(agenda_items.c.id)
        return int((await self._connection.execute(insert)).scalar_one())


def _item(rows: Sequence[Row[Any]]) -> AgendaItem:
    """From the rows of one item, one for each of those who take part; one without a part if there is nobody."""
    first = rows[0]
    taking_part = tuple(Participant(row.part, row.name, row.post, row.person_id) for row in rows if row.part)
    return AgendaItem(first.id, first.title, first.kind, first.minutes, taking_part, first.restricted, first.read_at)


def _participant_rows(item_id: AgendaItemId, participants: Iterable[Participant]) -> Iterable[dict[str, Any]]:
    for position, each in enumerate(participants):
        yield {"item_id": item_id, "position": position, **{name: getattr(each, name) for name in _PARTICIPANT}}


def _revision(row: Row[Any]) -> Revision:
    return Revision(row.id, row.meeting_id, row.number, decoded(row.content), row.published_at, row.published_by)
