"""The worker's side of the outbox. Every call is one short transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Update
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.card import SHOWN_ON, Card, CardKind, Priority
from commission.delivery.job import DeliveryMode, Job, Sent
from commission.ids import BroadcastId, PersonId
from commission.moment import Clock, SteadyClock
from commission.roster.person import Reach
from storage import outcomes
from storage.engine import writing
from storage.repositories.outbox import AT_ONCE, UNREACHABLE, SqlOutbox
from storage.trips.connection import AnyConnection
from storage.trips.whole import writing_trip

_ERROR_LIMIT = 500
# Until an outcome is seen; many within that time are one edit. The edits of a broadcast are a part of its own rate.
_SHOWN_AFTER = timedelta(seconds=1.5)
_SHOWN_AFTER_IN_A_BROADCAST = timedelta(seconds=4)
_Shown = tuple[CardKind, int, BroadcastId | None]


class SqlDelivery:
    """Implements commission.ports.delivery.DeliveryQueue."""

    def __init__(self, engine: AsyncEngine, clock: Clock | None = None) -> None:
        self._engine = engine
        self._clock = clock or SteadyClock()

    @writing_trip
    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        until = now + lease
        async with writing(self._engine) as connection:
            rows = (await connection.execute(outcomes.DUE, {"now": now, "most": limit})).all()
            if rows:
                await connection.execute(outcomes.TAKE, [{"job": row.id, "until": until} for row in rows])
            await connection.commit()
        return [_job(row, until) for row in rows]

    async def sent(self, job: Job, *, message_id: int, digest: str, at: datetime) -> None:
        await self.sent_together([Sent(job, message_id, digest, at)])

    @writing_trip
    async def sent_together(self, done: Sequence[Sent]) -> None:
        async with writing(self._engine) as connection:
            await connection.execute(outcomes.draw(connection.dialect.name), [_card(sent) for sent in done])
            await connection.execute(outcomes.SENT, [_gone(sent) for sent in done])
            await self._show(connection, [sent.job for sent in done])
            await connection.commit()

    async def unchanged(self, job: Job, *, at: datetime) -> None:
        if job.mode is DeliveryMode.NOTIFY:
            await self._put(job, outcomes.DROPPED, _held(job, at=at))
        else:
            await self._put(job, outcomes.UNCHANGED, _held(job, at=at, drawn_version=job.version))

    async def recalled(self, job: Job, *, at: datetime) -> None:
        await self._put(job, outcomes.DROPPED, _held(job, at=at))

    async def retry(self, job: Job, *, not_before: datetime, error: str, counts: bool = True) -> None:
        again = outcomes.AGAIN if counts else outcomes.AGAIN_UNCOUNTED
        # Of a broadcast that was stopped meanwhile it is one more that has not left: its card says how many they are.
        seen = job.broadcast is not None
        await self._put(job, again, _held(job, said=error, later=not_before), seen=seen)

    async def failed(self, job: Job, *, error: str, at: datetime) -> None:
        await self._put(job, outcomes.FAILED, _held(job, said=error, at=at))

    @writing_trip
    async def unreachable(self, job: Job, *, reach: Reach, error: str, at: datetime) -> None:
        who = {"whose": job.person_id, "account": job.telegram_id, "becomes": reach}
        async with writing(self._engine) as connection:
            await connection.execute(outcomes.CANNOT_REACH, who)
            await connection.execute(outcomes.FAILED, _held(job, at=at, said=f"{UNREACHABLE}: {error}"))
            await self._show(connection, [job])
            await connection.commit()

    @writing_trip
    async def unknown(self, job: Job, *, not_before: datetime, error: str, at: datetime) -> None:
        async with writing(self._engine) as connection:
            await connection.execute(outcomes.UNKNOWN, _held(job, said=error, later=not_before, at=at))
            if job.mode is DeliveryMode.REFRESH:
                await connection.execute(outcomes.FORGET_DRAWN, _drawn(job.card.kind, job.card.subject, job.person_id))
            await self._show(connection, [job])
            await connection.commit()

    @writing_trip
    async def release_expired(self, now: datetime) -> int:
        ended = {"at": now, "later": AT_ONCE, "said": "the worker did not come back"}
        async with writing(self._engine) as connection:
            released = (await connection.execute(outcomes.RELEASE, ended)).all()
            notices = {(row.kind, row.subject, row.broadcast_id) for row in released if row.mode is DeliveryMode.NOTIFY}
            await self._show_on(connection, notices)
            edits = [_drawn(r.kind, r.subject, r.person_id) for r in released if r.mode is DeliveryMode.REFRESH]
            if edits:
                await connection.execute(outcomes.FORGET_DRAWN, edits)
            await connection.commit()
        return len(released)

    @writing_trip
    async def _put(self, job: Job, outcome: Update, values: dict[str, Any], *, seen: bool = True) -> None:
        async with writing(self._engine) as connection:
            await connection.execute(outcome, values)
            if seen:
                await self._show(connection, [job])
            await connection.commit()

    async def _show(self, connection: AnyConnection, jobs: Sequence[Job]) -> None:
        notices = {(j.card.kind, j.card.subject, j.broadcast) for j in jobs if j.mode is not DeliveryMode.REFRESH}
        await self._show_on(connection, notices)

    async def _show_on(self, connection: AnyConnection, notices: Iterable[_Shown]) -> None:
        """The cards on which it is seen what became of these notices."""
        seen, now = SqlOutbox(connection, self._clock, lambda: None), self._clock.now()
        for kind, subject, broadcast in notices:
            if on := SHOWN_ON.get(kind):
                delay = _SHOWN_AFTER if broadcast is None else _SHOWN_AFTER_IN_A_BROADCAST
                await seen.refresh(Card(on, subject), not_before=now + delay)
            if broadcast is not None:
                later = now + _SHOWN_AFTER_IN_A_BROADCAST
                await seen.refresh(Card.broadcast(broadcast), priority=Priority.WATCHED, not_before=later)


def _job(row: Row[Any], until: datetime) -> Job:
    return Job(
        id=row.id,
        card=Card(row.kind, row.subject),
        mode=row.mode,
        person_id=row.person_id,
        telegram_id=row.telegram_id,
        locale=row.locale,
        priority=Priority(row.priority),
        version=row.version,
        attempts=row.attempts + 1,
        possibly_twice=row.uncertain > 0,
        leased_until=until,
        due_at=row.created_at if row.not_before <= row.created_at else None,
        card_message_id=row.card_message_id,
        card_digest=row.card_digest,
        broadcast=row.broadcast_id,
        message_id=row.message_id,
    )


def _drawn(kind: CardKind, subject: int, person: PersonId) -> dict[str, Any]:
    return {"of_kind": kind, "about": subject, "whose": person}


def _held(job: Job, *, said: str = "", **values: Any) -> dict[str, Any]:
    return {"job": job.id, "until": job.leased_until, "said": said[:_ERROR_LIMIT], **values}


def _gone(sent: Sent) -> dict[str, Any]:
    about = {"job": sent.job.id, "drawn_version": sent.job.version}
    return {**about, "message": sent.message_id, "at": sent.at}


def _card(sent: Sent) -> dict[str, Any]:
    card = sent.job.card
    key = {"kind": card.kind, "subject": card.subject, "person_id": sent.job.person_id}
    return {**key, "message_id": sent.message_id, "digest": sent.digest, "drawn_at": sent.at}
