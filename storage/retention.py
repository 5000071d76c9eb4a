"""What the outbox may forget."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryState
from commission.delivery.retention import ABOUT_A_MEETING, PROOF_OF_NOTICE
from commission.moment import Clock
from storage.engine import reading, writing
from storage.tables import meetings, outbox

_BATCH = 200  # rows; people's taps take turns with it
_IS_NOTICE = outbox.c.mode == DeliveryMode.NOTIFY
_ENDED = outbox.c.state.not_in((DeliveryState.PENDING, DeliveryState.SENDING))
_DROPPED = outbox.c.state == DeliveryState.DROPPED
_IS_PROOF = and_(_IS_NOTICE, outbox.c.kind.in_(PROOF_OF_NOTICE), ~_DROPPED)


class OutboxRetention:
    """`clock` is the one by which rows were dated."""

    def __init__(self, engine: AsyncEngine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    async def forget_old(self, kept: timedelta) -> int:
        """Deletes what ended before `kept` and proves nothing; returns how many rows.

        A redraw that is done goes by itself, for the next one makes its row anew. All else goes only when its meeting
        is over for as long, so that no notice is ever sent twice because its row was forgotten.
        """
        before, after, forgotten = self._clock.now() - kept, 0, 0
        while ids := await self._old(before, after):
            forgotten += await self._delete(ids, before)
            after = ids[-1]
        return forgotten

    async def _old(self, before: datetime, after: int) -> list[int]:
        """By their numbers, so that the whole table is gone through once."""
        rows = select(outbox.c.id).where(outbox.c.id > after, _needless(before)).order_by(outbox.c.id).limit(_BATCH)
        async with reading(self._engine) as connection:
            return list((await connection.execute(rows)).scalars())

    async def _delete(self, ids: list[int], before: datetime) -> int:
        """Not what has been asked for again since it was looked at."""
        async with writing(self._engine) as connection:
            deleted = await connection.execute(delete(outbox).where(outbox.c.id.in_(ids), _needless(before)))
            await connection.commit()
        return int(deleted.rowcount)


def _needless(before: datetime) -> ColumnElement[bool]:
    past = and_(outbox.c.kind.in_(ABOUT_A_MEETING), outbox.c.subject.not_in(_not_over(before)))
    ended = and_(_ENDED, outbox.c.finished_at < before)
    # What failed is tried again when the person comes back; what waits for him is of no use after the meeting.
    drawn = and_(~_IS_NOTICE, ended, outbox.c.state != DeliveryState.FAILED)
    too_late = and_(~_IS_NOTICE, outbox.c.state != DeliveryState.SENDING, past)
    told = and_(_IS_NOTICE, ended, past, ~_IS_PROOF)
    return or_(drawn, too_late, told)


def _not_over(before: datetime) -> Select[tuple[int]]:
    return select(meetings.c.id).where(meetings.c.starts_at >= before)
