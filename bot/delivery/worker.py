"""Takes jobs while there are any, a few at once, and sleeps until there is something to do."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from bot.delivery.sender import Sender
from commission.delivery.job import Job
from commission.moment import SteadyClock
from commission.ports.delivery import DeliveryQueue

_log = logging.getLogger(__name__)
_AFTER_FAULT = 1.0  # seconds
_CLAIMS_IN_ALL = (
    4  # so many make all hands full: each takes many at a time, and enough are left that nobody waits for it
)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Seconds. `lease`: longer than any request, with some waiting for its turn before.

    `farewell`: how long after a stop what is on its way may take; what is cut off then counts as possibly sent.
    """

    lease: float = 90
    look_again: float = 1  # between two looks without a wake-up
    release_every: float = 5
    farewell: float = 4


class DeliveryWorker:
    """Setting `woken` says that there may be something new; `stop` lets what is in flight finish.

    `concurrency`: jobs in hand, waiting for their turn or on their way.
    """

    def __init__(
        self,
        queue: DeliveryQueue,
        sender: Sender,
        woken: asyncio.Event,
        *,
        concurrency: int,
        rhythm: Rhythm = Rhythm(),
    ) -> None:
        self._queue, self._sender, self._wall = queue, sender, SteadyClock()
        self._concurrency, self._rhythm = concurrency, rhythm
        self._lease = timedelta(seconds=rhythm.lease)
        self._woken = woken
        self._stopping = False
        self._land_by = 0.0  # by the loop's clock
        self._in_flight: set[asyncio.Task[None]] = set()
        self._few = max(1, concurrency // _CLAIMS_IN_ALL)
        self._eager = False  # there may be something urgent, and nobody was free to take it

    def stop(self) -> None:
        """What waits for its turn goes back into the queue; what is on its way to Telegram may finish."""
        self._stopping = True
        self._land_by = asyncio.get_running_loop().time() + self._rhythm.farewell
        self._sender.pace.close()
        self._woken.set()

    async def run(self) -> None:
        """Until `stop`, or cancelled."""
        await self._take_over()
        aside = [asyncio.create_task(self._release_leases())]
        if self._sender.line:
            aside.append(asyncio.create_task(self._sender.line.watch()))
        try:
            await self._empty_the_outbox()
        finally:
            for task in aside:
                task.cancel()
            await asyncio.gather(*aside, return_exceptions=True)
            await self._let_land()

    async def _empty_the_outbox(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                more = await self._start_jobs()
            except Exception:
                _log.exception("the outbox could not be read")
                await asyncio.sleep(_AFTER_FAULT)
                continue
            if not more:
                await self._sleep()

    async def _let_land(self) -> None:
        if not self._in_flight:
            return
        left = max(0.0, self._land_by - asyncio.get_running_loop().time())
        try:
            await asyncio.wait(self._in_flight, timeout=left)
        finally:
            await self._cut_off()

    async def _cut_off(self) -> None:
        late = list(self._in_flight)
        if late:
            _log.warning("cut off; what may have arrived comes again as possibly twice", extra={"jobs": len(late)})
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _take_over(self) -> None:
        """One bot has one poller (Bot API, getUpdates): what is still leased was left by one that died."""
        try:
            await self._queue.release_expired(self._wall.now() + self._lease)
        except Exception:
            _log.exception("the leases of an earlier run could not be ended; they end by themselves")

    async def _release_leases(self) -> None:
        """On a timer of its own: a long backlog must not keep what somebody lost on the way waiting."""
        while True:
            await asyncio.sleep(self._rhythm.release_every)
            try:
                if await self._queue.release_expired(self._wall.now()):
                    self._woken.set()
            except Exception:
                _log.exception("leases could not be ended; tried again")

    @property
    def _free(self) -> int:
        return self._concurrency - len(self._in_flight)

    async def _start_jobs(self) -> bool:
        """Whether there may be more, and hands for them."""
        free = self._free
        # What is claimed in a stop would only let its lease run out.
        if free <= 0 or self._sender.pace.stopped_for:
            self._eager = True
            return False
        self._eager = False
        jobs = await self._queue.claim(self._wall.now(), limit=free, lease=self._lease)
        for job in jobs:
            task = asyncio.create_task(self._run_job(job))
            self._in_flight.add(task)
            task.add_done_callback(self._landed)
        return len(jobs) == free and self._free >= self._few

    async def _run_job(self, job: Job) -> None:
        try:
            await self._sender(job)
        except Exception:
            # The lease ends by itself; until then the row waits, so that a bug never becomes a storm.
            _log.exception("a job failed", extra={"job": job.id, "card": job.card.kind})

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        if self._eager or self._free >= self._few:
            self._woken.set()

    async def _sleep(self) -> None:
        pause = min(self._rhythm.look_again, self._sender.pace.stopped_for or self._rhythm.look_again)
        try:
            async with asyncio.timeout(pause):  # wait_for of 3.11 may lose a cancellation
                await self._woken.wait()
        except TimeoutError:
            return
