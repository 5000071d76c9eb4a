"""The worker's side of the outbox. Every call is one short transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    Select,
    Update,
    and_,
    case,
    exists,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from commission.delivery.card import SHOWN_ON, Card, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.delivery.record import DeliveryState
from commission.moment import Clock, SystemClock
from commission.roster.person import Reach
from storage.engine import writing
from storage.repositories.outbox import AT_ONCE, UNREACHABLE, SqlOutbox
from storage.tables import cards, outbox, people
from storage.upsert import upsert

_ERROR_LIMIT = 500
_SHOWN_AFTER = timedelta(seconds=1.5)
_OUT_AT_ONCE = 2  # jobs of one person
_REPEATS = 5  # of a send whose outcome nobody knows
_PENDING = outbox.c.state == DeliveryState.PENDING
_SENDING = outbox.c.state == DeliveryState.SENDING
_IS_NOTICE = outbox.c.mode == DeliveryMode.NOTIFY
_REACHABLE = people.c.reach == Reach.REACHABLE


class SqlDelivery:
    """Implements commission.ports.delivery.DeliveryQueue."""

    def __init__(self, engine: AsyncEngine, clock: Clock | None = None) -> None:
        self._engine = engine
        self._clock = clock or SystemClock()

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        async with writing(self._engine) as connection:
            ids = (await connection.scalars(_take(now, limit, until=now + lease))).all()
            jobs = [_job(row) for row in await connection.execute(_claimed(ids))] if ids else []
            await connection.commit()
        return jobs

    async def sent(self, job: Job, *, message_id: int, digest: str, at: datetime) -> None:
        async with writing(self._engine) as connection:
            await _draw(connection, job, message_id, digest, at)
            # Also when the lease is over: it is known now that the message has gone.
            held = and_(outbox.c.id == job.id, or_(_SENDING, _PENDING))
            values = {"message_id": message_id, "error": ""}
            await connection.execute(update(outbox).where(held).values({**_done(job, at), **values}))
            await self._show(connection, job)
            await connection.commit()

    async def unchanged(self, job: Job, *, at: datetime) -> None:
        dropped = {"state": DeliveryState.DROPPED, "finished_at": at}
        await self._put(job, {**(dropped if job.mode is DeliveryMode.NOTIFY else _done(job, at)), "error": ""})

    async def retry(self, job: Job, *, not_before: datetime, error: str, counts: bool = True) -> None:
        # A refresh that was asked for meanwhile has begun to count anew.
        uncounted = case((outbox.c.attempts > 0, outbox.c.attempts - 1), else_=0)
        attempts = outbox.c.attempts if counts else uncounted
        again = {"state": DeliveryState.PENDING, "not_before": not_before, "error": error, "attempts": attempts}
        await self._put(job, again)

    async def failed(self, job: Job, *, error: str, at: datetime) -> None:
        await self._put(job, {"state": DeliveryState.FAILED, "error": error, "finished_at": at})

    async def unreachable(self, job: Job, *, reach: Reach, error: str, at: datetime) -> None:
        person = update(people).where(people.c.id == job.person_id, people.c.telegram_id == job.telegram_id)
        failed = {"state": DeliveryState.FAILED, "error": f"{UNREACHABLE}: {error}", "finished_at": at}
        async with writing(self._engine) as connection:
            await connection.execute(person.values(reach=reach))
            await connection.execute(_outcome(job, failed))
            await self._show(connection, job)
            await connection.commit()

    async def unknown(self, job: Job, *, not_before: datetime, error: str, at: datetime) -> None:
        await self._put(job, {**_uncertain(at), "not_before": not_before, "error": error})

    async def release_expired(self, now: datetime) -> int:
        expired = update(outbox).where(_SENDING, outbox.c.lease_until <= now)
        values = {
            **_uncertain(now),
            "error": "the worker did not come back",
            "lease_until": None,
            "not_before": AT_ONCE,
        }
        async with writing(self._engine) as connection:
            released = (await connection.execute(expired.values(values))).rowcount
            await connection.commit()
        return released

    async def _put(self, job: Job, values: Mapping[str, Any]) -> None:
        async with writing(self._engine) as connection:
            await connection.execute(_outcome(job, values))
            if values["state"] is DeliveryState.FAILED:
                await self._show(connection, job)
            await connection.commit()

    async def _show(self, connection: AsyncConnection, job: Job) -> None:
        """The card on which this outcome is seen; many outcomes within a moment are one edit."""
        if job.mode is DeliveryMode.NOTIFY and (kind := SHOWN_ON.get(job.card.kind)):
            seen_on = SqlOutbox(connection, self._clock, lambda: None)
            await seen_on.refresh(Card(kind, job.card.subject), not_before=self._clock.now() + _SHOWN_AFTER)


def _take(now: datetime, limit: int, *, until: datetime) -> Any:
    row = outbox.alias("waiting")
    due = (
        select(row.c.id)
        .join(people, people.c.id == row.c.person_id)
        .where(row.c.state == DeliveryState.PENDING, row.c.not_before <= now)
        .where(_REACHABLE, people.c.telegram_id.is_not(None), ~_overtakes(row, now), ~_crowds(row, now))
        .order_by(row.c.priority, row.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=row)
    )
    taken = {
        "state": DeliveryState.SENDING,
        "attempts": outbox.c.attempts + 1,
        "lease_until": until,
        "not_before": until,  # so that a refresh asked for while it is out comes exactly when it was asked to
    }
    return update(outbox).where(outbox.c.id.in_(due)).values(taken).returning(outbox.c.id)


def _overtakes(row: FromClause, now: datetime) -> ColumnElement[bool]:
    """Whether another job of the same card and person is out, or goes first."""
    other = outbox.alias("other")
    return exists().where(
        other.c.kind == row.c.kind,
        other.c.subject == row.c.subject,
        other.c.person_id == row.c.person_id,
        _before(other, row, now),
    )


def _crowds(row: FromClause, now: datetime) -> ColumnElement[bool]:
    """Whether as many jobs of the same person as may be are out, or go first."""
    his = outbox.alias("his")
    waiting_or_out = his.c.state.in_((DeliveryState.PENDING, DeliveryState.SENDING))  # else all that he ever got
    others = select(his.c.id).where(his.c.person_id == row.c.person_id, waiting_or_out, _before(his, row, now))
    return exists(others.limit(1).offset(_OUT_AT_ONCE - 1).correlate(row))


def _before(other: FromClause, row: FromClause, now: datetime) -> ColumnElement[bool]:
    """Whether the other one is out, or goes first."""
    first = and_(
        other.c.state == DeliveryState.PENDING,
        other.c.not_before <= now,
        tuple_(other.c.priority, other.c.id) < tuple_(row.c.priority, row.c.id),
    )
    return and_(other.c.id != row.c.id, or_(other.c.state == DeliveryState.SENDING, first))


def _claimed(ids: Sequence[int]) -> Select[Any]:
    card = and_(
        cards.c.kind == outbox.c.kind,
        cards.c.subject == outbox.c.subject,
        cards.c.person_id == outbox.c.person_id,
    )
    present = (cards.c.message_id.label("card_message_id"), cards.c.digest.label("card_digest"))
    return (
        select(outbox, people.c.telegram_id, people.c.locale, *present)
        .join_from(outbox, people)
        .outerjoin(cards, card)
        .where(outbox.c.id.in_(ids))
        .order_by(outbox.c.priority, outbox.c.id)
    )


def _job(row: Row[Any]) -> Job:
    return Job(
        id=row.id,
        card=Card(row.kind, row.subject),
        mode=row.mode,
        person_id=row.person_id,
        telegram_id=row.telegram_id,
        locale=row.locale,
        priority=Priority(row.priority),
        version=row.version,
        attempts=row.attempts,
        possibly_twice=row.uncertain > 0,
        leased_until=row.lease_until,
        due_at=row.created_at if row.mode is DeliveryMode.NOTIFY and row.attempts == 1 else None,
        card_message_id=row.card_message_id,
        card_digest=row.card_digest,
    )


async def _draw(connection: AsyncConnection, job: Job, message_id: int, digest: str, at: datetime) -> None:
    key = {"kind": job.card.kind, "subject": job.card.subject, "person_id": job.person_id}
    drawn = {"message_id": message_id, "digest": digest, "drawn_at": at}
    insert = upsert(connection, cards).values({**key, **drawn})
    await connection.execute(insert.on_conflict_do_update(index_elements=list(key), set_=drawn))


def _outcome(job: Job, values: Mapping[str, Any]) -> Update:
    """Only for the worker that still holds the lease."""
    held = and_(outbox.c.id == job.id, _SENDING, outbox.c.lease_until == job.leased_until)
    error = str(values["error"])[:_ERROR_LIMIT]
    return update(outbox).where(held).values({**values, "error": error, "lease_until": None})


def _done(job: Job, at: datetime) -> dict[str, Any]:
    """Sent, unless a refresh was asked for since the claim."""
    grown = outbox.c.version > job.version
    state = case((grown, DeliveryState.PENDING), else_=DeliveryState.SENT)
    return {"state": state, "finished_at": at, "lease_until": None}


def _uncertain(at: datetime) -> dict[str, Any]:
    """An edit can be repeated without end; a notice some times, for twice is better than never (ADR 0007)."""
    enough = and_(_IS_NOTICE, outbox.c.uncertain >= _REPEATS)
    return {
        "state": case((enough, DeliveryState.UNKNOWN), else_=DeliveryState.PENDING),
        "uncertain": case((_IS_NOTICE, outbox.c.uncertain + 1), else_=outbox.c.uncertain),
        "finished_at": at,
    }
