"""What is in hand of a broadcast when it is paused or stopped: it does not leave any more (ADR 0010)."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

from commission.delivery.broadcast import BroadcastState
from commission.delivery.job import Job
from commission.ids import BroadcastId
from commission.meetings.steer_broadcast import BroadcastView, SteerBroadcast
from commission.roster.actor import Actor


class HeldError(Exception):
    """The broadcast has been paused or stopped since the job was taken."""


class Ticket:
    """A job in hand, until it has left or gone back."""

    def __init__(self) -> None:
        self._held = False
        self._wait: asyncio.Timeout | None = None

    @asynccontextmanager
    async def waiting(self) -> AsyncIterator[None]:
        """For the wait for one's turn. Raises HeldError, as soon as it is so."""
        if self._held:
            raise HeldError
        wait = asyncio.timeout(None)
        try:
            async with wait:
                self._wait = wait
                yield
        except TimeoutError:
            if wait.expired():
                raise HeldError from None
            raise
        finally:
            self._wait = None

    def hold(self) -> None:
        self._held = True
        if self._wait:
            self._wait.reschedule(asyncio.get_running_loop().time())


class Holds:
    """Who has a ticket of which broadcast. What is taken after a hold has been let go on, and gets a new one."""

    def __init__(self) -> None:
        self._tickets: dict[BroadcastId, set[Ticket]] = {}

    @contextmanager
    def ticket(self, job: Job) -> Iterator[Ticket]:
        """For as long as the job is in hand."""
        ticket = Ticket()
        if job.broadcast is None:
            yield ticket
            return
        fellows = self._tickets.setdefault(job.broadcast, set())
        fellows.add(ticket)
        try:
            yield ticket
        finally:
            fellows.discard(ticket)
            if not fellows:
                self._tickets.pop(job.broadcast, None)

    def hold(self, broadcast: BroadcastId) -> None:
        """Nobody who has a ticket now leaves any more; how it goes on with him is written in the database."""
        for ticket in self._tickets.get(broadcast, ()):
            ticket.hold()


@dataclass(frozen=True, slots=True)
class SteerAtOnce(SteerBroadcast):
    """Steering that is heard by those who are in hand, too."""

    holds: Holds

    async def __call__(self, actor: Actor, broadcast_id: BroadcastId, to: BroadcastState) -> BroadcastView:
        view = await SteerBroadcast.__call__(self, actor, broadcast_id, to)
        if to is not BroadcastState.RUNNING:
            await asyncio.sleep(0)  # who was taken in the same trip, before this, gets his ticket first
            self.holds.hold(broadcast_id)
        return view
