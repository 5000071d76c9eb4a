"""Materials as rows, each with its versions."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select, update

from commission.errors import NotFoundError
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.material import Material
from commission.materials.version import SentFile, Version
from commission.meetings.meeting import MeetingState
from storage.tables import material_versions, materials, meetings
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_MATERIAL = [field.name for field in fields(Material) if field.name != "versions"]
_FILE = ["file_id", "name", "size", "sha256"]  # materials are documents, never photos
_VERSION = ["number", *_FILE, "sent_by", "sent_at"]
_ALL = (
    select(*(materials.c[name] for name in _MATERIAL), *(material_versions.c[name] for name in _VERSION))
    .join_from(materials, material_versions, isouter=True)
    .order_by(materials.c.id, material_versions.c.number)
)
_ONE = _ALL.where(materials.c.id == bindparam("which"))
_OF_MEETING = _ALL.where(materials.c.meeting_id == bindparam("meeting"))
_OF_ITEM = _ALL.where(materials.c.item_id == bindparam("item"))
_SENT_BY = _ALL.where(
    materials.c.id.in_(
        select(material_versions.c.material_id).where(material_versions.c.sent_by == bindparam("person"))
    )
)
_OPEN_OF = _ALL.join(meetings, meetings.c.id == materials.c.meeting_id).where(
    materials.c.person_id == bindparam("person"),
    meetings.c.state == MeetingState.ANNOUNCED,
    meetings.c.starts_at > bindparam("since"),
)


class SqlMaterials:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, material: Material) -> Material:
        statement = upsert(self._connection, materials).on_conflict_do_nothing(index_elements=["item_id", "kind"])
        await self._connection.execute(statement, [_row(material)])
        there = await self.of_item(material.item_id)
        return next(each for each in there if each.kind is material.kind)

    async def material(self, material_id: MaterialId) -> Material:
        found = await self._found(_ONE, which=material_id)
        if not found:
            raise NotFoundError
        return found[0]

    async def save(self, material: Material) -> None:
        change = update(materials).where(materials.c.id == material.id).values(_row(material))
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError
        kept = [version.number for version in material.versions]
        mine = material_versions.c.material_id == material.id
        await self._connection.execute(delete(material_versions).where(mine, material_versions.c.number.not_in(kept)))
        if material.versions:
            statement = upsert(self._connection, material_versions)
            ignoring = statement.on_conflict_do_nothing(index_elements=["material_id", "number"])
            await self._connection.execute(ignoring, [_version_row(material, each) for each in material.versions])

    async def remove(self, material_id: MaterialId) -> None:
        await self._connection.execute(delete(materials).where(materials.c.id == material_id))

    async def of_meeting(self, meeting_id: MeetingId) -> list[Material]:
        return await self._found(_OF_MEETING, meeting=meeting_id)

    async def of_item(self, item_id: AgendaItemId) -> list[Material]:
        return await self._found(_OF_ITEM, item=item_id)

    async def open_of(self, person_id: PersonId, since: datetime) -> list[Material]:
        found = await self._found(_OPEN_OF, person=person_id, since=since)
        return sorted(found, key=lambda each: each.due_at)

    async def sent_by(self, person_id: PersonId) -> list[Material]:
        return await self._found(_SENT_BY, person=person_id)

    async def carry(self, item_id: AgendaItemId, to: AgendaItemId, meeting_id: MeetingId) -> None:
        moved = {"item_id": to, "meeting_id": meeting_id}
        await self._connection.execute(update(materials).where(materials.c.item_id == item_id).values(moved))

    async def _found(self, query: Select[Any], **facts: Any) -> list[Material]:
        rows = (await self._connection.execute(query, facts)).all()
        return [_material(list(group)) for _, group in groupby(rows, key=lambda row: row.id)]


def _material(rows: Sequence[Row[Any]]) -> Material:
    versions = (_version(*row[len(_MATERIAL) :]) for row in rows if row.number is not None)
    facts: Sequence[Any] = [*rows[0][: len(_MATERIAL)], tuple(versions)]
    return Material(*facts)


def _version(number: int, file_id: str, name: str, size: int, sha256: str, *sent: Any) -> Version:
    return Version(number, SentFile(file_id, name, size, sha256), *sent)


def _row(material: Material) -> dict[str, Any]:
    return {name: getattr(material, name) for name in _MATERIAL if name != "id"}


def _version_row(material: Material, version: Version) -> dict[str, Any]:
    sent = {"number": version.number, "sent_by": version.sent_by, "sent_at": version.sent_at}
    return {"material_id": material.id, **{name: getattr(version.file, name) for name in _FILE}, **sent}
