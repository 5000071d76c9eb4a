"""Nudges, digests and mutes as rows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, delete, insert, select, text, update

from commission.clock.habits import Habits
from commission.clock.nudge import Digest, Nudge
from commission.clock.quiet import QuietHours
from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import DigestId, NudgeId, PersonId
from storage.tables import NudgeState, digests, mutes
from storage.tables import habits as kept_habits
from storage.tables import nudges as table
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_WAITING = table.c.state == NudgeState.WAITING
_ONE_WAITS = [table.c.person_id, table.c.card_kind, table.c.subject]
_IS_WAITING = text("state = 'waiting'")  # as the index says it: a bound parameter would not match
_NUDGE = (
    table.c.id,
    table.c.person_id,
    table.c.kind,
    table.c.card_kind,
    table.c.subject,
    table.c.not_before,
    table.c.zone,
)


class SqlNudges:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, nudges: Sequence[Nudge]) -> None:
        await self._put(nudges, replacing=False)

    async def snooze(self, nudge: Nudge) -> None:
        await self._put([nudge], replacing=True)

    async def claim_ready(self, now: datetime, *, limit: int) -> list[Nudge]:
        ready = (_WAITING, table.c.not_before <= now)
        whose = select(table.c.person_id).where(*ready).order_by(table.c.not_before).limit(limit)
        take = update(table).where(*ready, table.c.person_id.in_(whose)).values(state=NudgeState.TOLD)
        taken = [_nudge(row) for row in await self._connection.execute(take.returning(*_NUDGE))]
        return sorted(taken, key=lambda nudge: (nudge.person_id, nudge.not_before, nudge.id))

    async def digest(self, person_id: PersonId, nudges: Sequence[Nudge], at: datetime) -> DigestId:
        made = insert(digests).values(person_id=person_id, made_at=at).returning(digests.c.id)
        digest_id = DigestId((await self._connection.execute(made)).scalar_one())
        these = table.c.id.in_([nudge.id for nudge in nudges])
        await self._connection.execute(update(table).where(these).values(digest_id=digest_id))
        return digest_id

    async def read_digest(self, digest_id: DigestId) -> Digest:
        whose = select(digests.c.person_id).where(digests.c.id == digest_id)
        person = (await self._connection.execute(whose)).scalar()
        if person is None:
            raise NotFoundError
        rows = select(*_NUDGE).where(table.c.digest_id == digest_id).order_by(table.c.id)
        return Digest(digest_id, person, tuple(_nudge(row) for row in await self._connection.execute(rows)))

    async def digests_with(self, card: Card, *, limit: int) -> list[DigestId]:
        its = (table.c.subject == card.subject, table.c.card_kind == card.kind, table.c.digest_id.is_not(None))
        newest = select(table.c.digest_id).where(*its).order_by(table.c.digest_id.desc()).limit(limit)
        return [DigestId(each) for each in await self._connection.scalars(newest)]

    async def told_after(self, digest: Digest) -> set[Card]:
        later = select(digests.c.id).where(digests.c.person_id == digest.person_id, digests.c.id > digest.id)
        rows = select(table.c.card_kind, table.c.subject).where(table.c.digest_id.in_(later))
        return {Card(row.card_kind, row.subject) for row in await self._connection.execute(rows)}

    async def drop(self, card: Card) -> None:
        its = (table.c.subject == card.subject, table.c.card_kind == card.kind, _WAITING)
        await self._connection.execute(update(table).where(*its).values(state=NudgeState.DROPPED))

    async def habits(self, people: Collection[PersonId]) -> dict[PersonId, Habits]:
        rows = await self._connection.execute(select(kept_habits).where(kept_habits.c.person_id.in_(people)))
        return {row.person_id: Habits(QuietHours(row.quiet_from, row.quiet_until), row.zone) for row in rows}

    async def keep(self, person_id: PersonId, habits: Habits) -> None:
        statement = upsert(self._connection, kept_habits)
        said = {"quiet_from": habits.quiet.begins, "quiet_until": habits.quiet.ends, "zone": habits.zone}
        put = statement.on_conflict_do_update(index_elements=["person_id"], set_=said)
        await self._connection.execute(put, [{"person_id": person_id, **said}])

    async def mutes(self, people: Collection[PersonId]) -> dict[PersonId, frozenset[ReminderKind]]:
        found: defaultdict[PersonId, set[ReminderKind]] = defaultdict(set)
        rows = select(mutes.c.person_id, mutes.c.kind).where(mutes.c.person_id.in_(people))
        for person, kind in await self._connection.execute(rows):
            found[person].add(kind)
        return {person: frozenset(kinds) for person, kinds in found.items()}

    async def mute(self, person_id: PersonId, kinds: Iterable[ReminderKind]) -> None:
        await self._connection.execute(delete(mutes).where(mutes.c.person_id == person_id))
        if rows := [{"person_id": person_id, "kind": kind} for kind in kinds]:
            await self._connection.execute(insert(mutes), rows)

    async def _put(self, nudges: Sequence[Nudge], *, replacing: bool) -> None:
        if not nudges:
            return
        statement = upsert(self._connection, table)
        new = statement.excluded
        sooner = table.c.not_before >= new.not_before
        later = case((sooner, table.c.not_before), else_=new.not_before)
        moved = {"not_before": new.not_before if replacing else later}
        put = statement.on_conflict_do_update(set_=moved, index_elements=_ONE_WAITS, index_where=_IS_WAITING)
        await self._connection.execute(put, [_row(nudge) for nudge in nudges])


def _row(nudge: Nudge) -> dict[str, Any]:
    return {
        "person_id": nudge.person_id,
        "kind": nudge.kind,
        "card_kind": nudge.card.kind,
        "subject": nudge.card.subject,
        "not_before": nudge.not_before,
        "zone": nudge.zone,
        "state": NudgeState.WAITING,
    }


def _nudge(row: Row[Any]) -> Nudge:
    return Nudge(row.person_id, row.kind, Card(row.card_kind, row.subject), row.not_before, row.zone, NudgeId(row.id))
