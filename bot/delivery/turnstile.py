"""Where everybody waits who wants to send: one goes at a time, at a steady rate, the most urgent first."""

import asyncio
import time
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

_CATCH_UP = 0.25  # seconds that a busy loop may be late without losing anything of the rate
_TOGETHER = 16  # at most so many catch up at once, or a loop that is too slow for the rate would serve nobody else


class NotYetError(Exception):
    """The turn does not come in time; nothing is to be sent before `seconds` are over."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not before {seconds:.1f} s")
        self.seconds = seconds


class Turnstile:
    """`rate` a second. `debt` is how many may pass beside it before those who wait are made to wait longer no more."""

    def __init__(self, rate: float, *, debt: float = 10, now: Callable[[], float] = time.monotonic) -> None:
        self._step, self._debt, self._now = 1 / rate, debt, now
        self._late = min(_CATCH_UP, _TOGETHER * self._step)
        self._next = now()
        self._line: list[tuple[int, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._timer: asyncio.TimerHandle | None = None

    async def enter(self, urgency: int, latest: float) -> None:
        """Returns when it is one's turn; the lower `urgency`, the sooner.

        Raises NotYetError when that would not be before `latest`: at once, where it can be foreseen.
        """
        wait = self._wait(urgency)
        if wait <= 0:
            self._next = max(self._next, self._now()) + self._step
            return
        if self._now() + wait > latest:
            raise NotYetError(wait)
        await self._stand(urgency, latest)

    def count(self) -> None:
        """Somebody has passed beside it."""
        now = self._now()
        if self._next - now < self._debt * self._step:
            self._next = max(self._next, now) + self._step

    def put_back(self) -> None:
        """A turn that was not used."""
        self._next -= self._step

    def close(self) -> None:
        """Nobody's turn comes any more; those who wait hear of it at once."""
        for _urgency, _number, turn in self._line:
            if not turn.done():
                turn.set_exception(NotYetError(0))
        self._line.clear()

    def _wait(self, urgency: int) -> float:
        """Seconds, if nobody more urgent comes."""
        ahead = sum(1 for other, _number, _turn in self._line if other <= urgency)
        return self._next - self._now() + ahead * self._step

    async def _stand(self, urgency: int, latest: float) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._line, (urgency, next(self._numbers), turn))
        self._arm()
        try:
            async with asyncio.timeout(latest - self._now()):
                await turn
        except TimeoutError:
            raise NotYetError(self._wait(urgency)) from None
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.put_back()
            raise

    def _arm(self) -> None:
        if self._timer is None and self._line:
            pause = max(0.0, self._next - self._now())
            self._timer = asyncio.get_running_loop().call_later(pause, self._open)

    def _open(self) -> None:
        self._timer = None
        now = self._now()
        while self._line and self._next <= now:
            turn = heappop(self._line)[2]
            if not turn.done():  # else he has gone away
                turn.set_result(None)
                self._next = max(self._next, now - self._late) + self._step
        self._arm()
