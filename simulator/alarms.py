"""What happens by itself when the server's clock reaches a moment."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from contextlib import suppress

from simulator.clock import ServerClock


class Alarms:
    """Calls back at moments of the server's clock: when it runs there, or when it is set beyond them.

    Without a running event loop only jumps and `ring` look at the clock.
    """

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self._numbers = itertools.count()
        self._waiting: list[tuple[float, int, Callable[[], None]]] = []
        self._timer: asyncio.TimerHandle | None = None
        clock.listen(self.ring)

    def at(self, unix: float, callback: Callable[[], None]) -> None:
        """Calls back once, at this unix moment or as soon as possible after it."""
        heapq.heappush(self._waiting, (unix, next(self._numbers), callback))
        self.ring()

    def ring(self) -> None:
        """Calls back for every moment that has come."""
        while self._waiting and self._left() <= 0:
            heapq.heappop(self._waiting)[2]()
        self._wind()

    def clear(self) -> None:
        """Nothing is waited for any more."""
        self._waiting.clear()
        self._wind()

    def _left(self) -> float:
        return self._waiting[0][0] - self._clock.now().timestamp()

    def _wind(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiting:
            with suppress(RuntimeError):  # there is no loop
                self._timer = asyncio.get_running_loop().call_later(self._left(), self.ring)
