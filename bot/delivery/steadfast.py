"""Delivery while the database cannot be used: nothing new is begun, and what has been sent is not forgotten."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.database_watch import DatabaseWatch
from commission.delivery.job import Job, Sent
from commission.ids import PersonId
from commission.ports.delivery import DeliveryQueue
from commission.roster.person import Reach
from handlers.cards.drawing import Drawing
from handlers.cards.studio import Painter, Studio


class SteadfastQueue:
    """Implements commission.ports.delivery.DeliveryQueue before the real one.

    What became of a message is kept until it can be written down. Until then no job is taken and no lease ended:
    else what has just been sent would be sent again as something that nobody knows of.
    """

    def __init__(self, queue: DeliveryQueue, watch: DatabaseWatch) -> None:
        self._queue, self._watch = queue, watch
        self._unwritten = 0

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        if self._waits:
            return []
        try:
            return await self._queue.claim(now, limit=limit, lease=lease)
        except Exception as error:
            if self._watch.noticed(error):
                return []
            raise

    async def release_expired(self, now: datetime) -> int:
        if self._waits:
            return 0
        try:
            return await self._queue.release_expired(now)
        except Exception as error:
            if self._watch.noticed(error):
                return 0
            raise

    async def sent(self, job: Job, *, message_id: int, digest: str, at: datetime) -> None:
        await self._write(lambda: self._queue.sent(job, message_id=message_id, digest=digest, at=at))

    async def sent_together(self, done: Sequence[Sent]) -> None:
        await self._write(lambda: self._queue.sent_together(done))

    async def unchanged(self, job: Job, *, at: datetime) -> None:
        await self._write(lambda: self._queue.unchanged(job, at=at))

    async def recalled(self, job: Job, *, at: datetime) -> None:
        await self._write(lambda: self._queue.recalled(job, at=at))

    async def retry(self, job: Job, *, not_before: datetime, error: str, counts: bool = True) -> None:
        await self._write(lambda: self._queue.retry(job, not_before=not_before, error=error, counts=counts))

    async def failed(self, job: Job, *, error: str, at: datetime) -> None:
        await self._write(lambda: self._queue.failed(job, error=error, at=at))

    async def unreachable(self, job: Job, *, reach: Reach, error: str, at: datetime) -> None:
        await self._write(lambda: self._queue.unreachable(job, reach=reach, error=error, at=at))

    async def unknown(self, job: Job, *, not_before: datetime, error: str, at: datetime) -> None:
        await self._write(lambda: self._queue.unknown(job, not_before=not_before, error=error, at=at))

    @property
    def _waits(self) -> bool:
        return self._watch.down or self._unwritten > 0

    async def _write(self, outcome: Callable[[], Awaitable[None]]) -> None:
        try:
            await outcome()
        except Exception as error:
            if not self._watch.noticed(error):
                raise
            await self._keep(outcome)

    async def _keep(self, outcome: Callable[[], Awaitable[None]]) -> None:
        self._unwritten += 1
        try:
            await self._watch.until_works()
            await self._watch.insist(outcome)
        finally:
            self._unwritten -= 1


@dataclass(frozen=True, slots=True)
class _Steadfast:
    painter: Painter
    watch: DatabaseWatch

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        return await self.watch.insist(lambda: self.painter(subject, reader, locale, fresh=fresh))


def steadfast(studio: Studio, watch: DatabaseWatch) -> Studio:
    """Draws as soon as the database can be read."""
    return Studio({kind: _Steadfast(painter, watch) for kind, painter in studio.painters.items()})
