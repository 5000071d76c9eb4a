"""Lines that anybody from outside can cause, as often as he likes: they must not fill the disk."""

import time
from collections.abc import Callable


class Sparing:
    """One line in `every` seconds; the next one says how many were left out."""

    def __init__(self, every: float = 60, now: Callable[[], float] = time.monotonic) -> None:
        self._every, self._now = every, now
        self._next = float("-inf")
        self._unsaid = 0

    def due(self) -> int | None:
        """How often it has happened since the last line, this time included; None when nothing is to be written."""
        self._unsaid += 1
        if self._now() < self._next:
            return None
        self._next = self._now() + self._every
        times, self._unsaid = self._unsaid, 0
        return times
