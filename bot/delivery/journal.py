"""One line a delivery: what the sender tells the queue is written down on its way there."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.together import Together
from bot.metrics.meters import Meters
from commission.delivery.job import DeliveryMode, Job, Sent
from commission.moment import Clock
from commission.ports.delivery import DeliveryQueue
from commission.roster.person import Reach

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Underway:
    """When the job was claimed and when its request left; seconds of a clock that is never set."""

    until: datetime
    claimed: float
    left: float | None = None


class Journal:
    """Implements commission.ports.delivery.DeliveryQueue before the real one.

    `waited_ms` is since the job was due until it left, where the queue knows that; `turn_ms` the part of it since the
    claim: drawing, and waiting for one's turn; `ms` what Telegram took, or the drawing where nothing had to leave.
    """

    def __init__(
        self, queue: DeliveryQueue, meters: Meters, clock: Clock, now: Callable[[], float] = time.perf_counter
    ) -> None:
        self._queue, self._meters, self._clock, self._now = queue, meters, clock, now
        self._sent = Together(queue.sent_together)
        self._underway: dict[int, _Underway] = {}

    def leaves(self, job: Job) -> None:
        """Its turn has come, and the request begins."""
        if underway := self._underway.get(job.id):
            underway.left = self._now()

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        jobs = await self._queue.claim(now, limit=limit, lease=lease)
        for job in jobs:
            self._underway[job.id] = _Underway(job.leased_until, self._now())
        return jobs

    async def sent(self, job: Job, *, message_id: int, digest: str, at: datetime) -> None:
        self._write(job, "sent")
        await self._sent(Sent(job, message_id, digest, at))

    async def sent_together(self, done: Sequence[Sent]) -> None:
        for sent in done:
            self._write(sent.job, "sent")
        await self._queue.sent_together(done)

    async def unchanged(self, job: Job, *, at: datetime) -> None:
        self._write(job, "dropped" if job.mode is DeliveryMode.NOTIFY else "unchanged")
        await self._queue.unchanged(job, at=at)

    async def recalled(self, job: Job, *, at: datetime) -> None:
        self._write(job, "recalled")
        await self._queue.recalled(job, at=at)

    async def retry(self, job: Job, *, not_before: datetime, error: str, counts: bool = True) -> None:
        self._write(job, "retry" if counts else "handed_back", error)
        await self._queue.retry(job, not_before=not_before, error=error, counts=counts)

    async def failed(self, job: Job, *, error: str, at: datetime) -> None:
        self._write(job, "failed")  # with the reason in a line of its own, as an error
        await self._queue.failed(job, error=error, at=at)

    async def unreachable(self, job: Job, *, reach: Reach, error: str, at: datetime) -> None:
        self._write(job, "unreachable", reach)
        await self._queue.unreachable(job, reach=reach, error=error, at=at)

    async def unknown(self, job: Job, *, not_before: datetime, error: str, at: datetime) -> None:
        self._write(job, "unknown", error)
        await self._queue.unknown(job, not_before=not_before, error=error, at=at)

    async def release_expired(self, now: datetime) -> int:
        released = await self._queue.release_expired(now)
        if released:
            _log.warning("leases ended", extra={"jobs": released})
            self._underway = {job: one for job, one in self._underway.items() if one.until > now}
        return released

    def _write(self, job: Job, outcome: str, error: str = "") -> None:
        ended = self._now()
        underway = self._underway.pop(job.id, None) or _Underway(job.leased_until, ended)
        began = underway.claimed if underway.left is None else underway.left
        waited = self._waited(job, ended - began)
        facts: dict[str, object] = {"id": job.id, "card": job.card.kind.value, "mode": job.mode.value}
        facts.update(outcome=outcome, attempt=job.attempts)
        if error:
            facts["error"] = error.partition(":")[0]  # what follows may name the chat
        if waited is not None:
            facts["waited_ms"] = round(waited * 1000)
        facts.update(turn_ms=_ms(began - underway.claimed), ms=_ms(ended - began))
        _log.info("delivery", extra=facts)
        self._meters.delivery(job.mode.value, outcome, waited=waited)

    def _waited(self, job: Job, since: float) -> float | None:
        if job.due_at is None:
            return None
        return max(0.0, (self._clock.now() - job.due_at).total_seconds() - since)


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
