"""The calls the bot made, newest last, and whether it is quiet."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from simulator.model import Json

KEPT = 2000


class Journal:
    """Remembers the last calls; empty polls are not calls."""

    def __init__(self, tell: Callable[[Json], None]) -> None:
        self._calls: deque[Json] = deque(maxlen=KEPT)
        self._number = 0
        self._under_way = 0
        self._last = time.monotonic()
        self._tell = tell

    @contextmanager
    def call(self) -> Iterator[None]:
        """Marks a call as under way; a bot with one is not quiet."""
        self._under_way += 1
        self.stir()
        try:
            yield
        finally:
            self._under_way -= 1
            self.stir()

    def stir(self) -> None:
        """Something happened just now."""
        self._last = time.monotonic()

    def quiet_for(self) -> float:
        """Real seconds since the last call ended; 0 while one is under way."""
        return 0.0 if self._under_way else time.monotonic() - self._last

    def write(self, call: Json) -> None:
        """Adds a finished call under the next number."""
        self._number += 1
        numbered = {"n": self._number, **call}
        self._calls.append(numbered)
        self._tell(numbered)

    def after(self, number: int) -> list[Json]:
        """The calls with higher numbers."""
        return [call for call in self._calls if call["n"] > number]
