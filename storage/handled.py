"""An update that comes twice takes effect once: its number is written in the transaction that it causes.

Telegram gives an update again whenever it did not learn that the first delivery arrived: after a crash, after a lost
answer, after a webhook that was too slow (Bot API, "Getting updates").
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.moment import Clock
from storage.engine import reading, writing
from storage.tables import handled_updates
from storage.trips.connection import AnyConnection
from storage.trips.prepared import prepared
from storage.upsert import upsert

KEPT = timedelta(days=2)  # Telegram keeps an update for a day


class HandledBeforeError(Exception):
    """Another delivery of this update has taken effect; nothing of this one was stored."""


@dataclass(slots=True)
class _Handling:
    """`marked_at`: when its number was last written; the commit behind it may have failed all the same."""

    update_id: int
    marked_at: datetime | None = None


_MARK = prepared(insert(handled_updates).values(update_id=bindparam("update_id"), at=bindparam("at")))
_current: ContextVar[_Handling | None] = ContextVar("handled update", default=None)


@contextmanager
def handling(update_id: int) -> Iterator[None]:
    """Whatever is committed within it is the effect of this update; HandledBeforeError when it had one already."""
    token = _current.set(_Handling(update_id))
    try:
        yield
    finally:
        _current.reset(token)


async def mark_handled(connection: AnyConnection, clock: Clock) -> None:
    """Writes the number of the update that is being handled, if there is one, before each commit of its effects."""
    current = _current.get()
    if current is None:
        return
    if current.marked_at is None:
        await _mark_first(connection, current, clock.now())
    else:
        await _mark_again(connection, current.update_id, current.marked_at)


async def _mark_first(connection: AnyConnection, current: _Handling, now: datetime) -> None:
    try:
        await connection.execute(_MARK, {"update_id": current.update_id, "at": now})
    except IntegrityError:
        raise HandledBeforeError from None
    current.marked_at = now


async def _mark_again(connection: AnyConnection, update_id: int, at: datetime) -> None:
    """It stands there already, or its commit failed; what stands there with another time is another delivery's."""
    again = upsert(connection, handled_updates).values(update_id=update_id, at=at)
    mine = again.on_conflict_do_update(
        index_elements=["update_id"], set_={"at": again.excluded.at}, where=handled_updates.c.at == again.excluded.at
    )
    if (await connection.execute(mine.returning(handled_updates.c.update_id))).first() is None:
        raise HandledBeforeError


class HandledUpdates:
    """What was handled before this process began."""

    def __init__(self, engine: AsyncEngine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    async def numbers(self) -> set[int]:
        """Of updates that Telegram might still deliver again."""
        query = select(handled_updates.c.update_id).where(handled_updates.c.at > self._clock.now() - KEPT)
        async with reading(self._engine) as connection:
            return set((await connection.execute(query)).scalars())

    async def forget_old(self) -> None:
        """Deletes the numbers that Telegram cannot deliver again."""
        async with writing(self._engine) as connection:
            await connection.execute(delete(handled_updates).where(handled_updates.c.at <= self._clock.now() - KEPT))
            await connection.commit()
