"""Takes jobs while there are any, a few at once, and sleeps until there is something to do."""

import asyncio
import logging
from datetime import timedelta

from bot.delivery.sender import Sender
from commission.delivery.job import Job
from commission.moment import SystemClock
from commission.ports.delivery import DeliveryQueue

_log = logging.getLogger(__name__)
_LEASE = timedelta(seconds=90)  # longer than any request, its pause for the pace included
_LOOK_AGAIN = 1.0  # seconds between two looks without a wake-up
_AFTER_FAULT = 2.0  # seconds


class DeliveryWorker:
    """Setting `woken` says that there may be something new; `stop` lets what is in flight finish."""

    def __init__(self, queue: DeliveryQueue, sender: Sender, woken: asyncio.Event, *, concurrency: int) -> None:
        self._queue, self._sender, self._wall = queue, sender, SystemClock()
        self._concurrency = concurrency
        self._woken = woken
        self._stopping = False
        self._in_flight: set[asyncio.Task[None]] = set()

    def stop(self) -> None:
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Until `stop`."""
        await self._take_over()
        while not self._stopping:
            self._woken.clear()
            try:
                started = await self._start_jobs()
            except Exception:
                _log.exception("the outbox could not be read")
                await asyncio.sleep(_AFTER_FAULT)
                continue
            if not started:
                await self._sleep()
        if self._in_flight:
            await asyncio.wait(self._in_flight)

    async def _take_over(self) -> None:
        """One bot has one poller (Bot API, getUpdates): what is still leased was left by one that died."""
        try:
            await self._queue.release_expired(self._wall.now() + _LEASE)
        except Exception:
            _log.exception("the leases of an earlier run could not be ended; they end by themselves")

    async def _start_jobs(self) -> bool:
        free = self._concurrency - len(self._in_flight)
        if free <= 0:
            return False
        now = self._wall.now()
        jobs = await self._queue.claim(now, limit=free, lease=_LEASE)
        if not jobs:
            await self._queue.release_expired(now)
        for job in jobs:
            task = asyncio.create_task(self._run_job(job))
            self._in_flight.add(task)
            task.add_done_callback(self._landed)
        return bool(jobs)

    async def _run_job(self, job: Job) -> None:
        try:
            await self._sender(job)
        except Exception:
            # The lease ends by itself; until then the row waits, so that a bug never becomes a storm.
            _log.exception("a job failed", extra={"job": job.id, "card": job.card.kind})

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self._woken.set()

    async def _sleep(self) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), timeout=_LOOK_AGAIN)
        except TimeoutError:
            return
