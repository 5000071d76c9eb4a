"""What may pass in a time: a bucket of tokens, or so many in a window."""

import math
from collections import deque
from typing import Protocol

EPSILON = 1e-6  # seconds: far below any wait that is told, far above the errors of floating point


class Limit(Protocol):
    """What may pass in a time. All moments are seconds of one clock that never goes back."""

    size: float

    def wait(self, now: float, messages: int) -> float:
        """Seconds until so many messages may pass at once, 0 or less when they may pass now."""

    def take(self, now: float, messages: int) -> None:
        """They pass."""

    def used(self, now: float) -> float:
        """How much of `size` is taken at this moment; 0 when it may be forgotten."""


class Bucket:
    """Up to `size` at once, then `rate` a second. More than `size` pass a full bucket and leave it in debt."""

    def __init__(self, rate: float, size: float) -> None:
        self.size = size
        self._rate = rate
        self._full_at = -math.inf

    def wait(self, now: float, messages: int) -> float:
        """Until the bucket holds enough."""
        return self._full_at - (self.size - min(messages, self.size)) / self._rate - now

    def take(self, now: float, messages: int) -> None:
        """Out of the bucket."""
        self._full_at = max(self._full_at, now) + messages / self._rate

    def used(self, now: float) -> float:
        """What is missing in the bucket."""
        return max(0.0, (self._full_at - now) * self._rate)


class Window:
    """Up to `size` in any `seconds`: what passes too much at once counts in the windows after it."""

    def __init__(self, size: int, seconds: float) -> None:
        self.size: float = size
        self._most = size
        self._seconds = seconds
        self._passed: deque[tuple[float, int]] = deque()

    def wait(self, now: float, messages: int) -> float:
        """Until enough of what passed is out of the window."""
        too_many = self.used(now) + min(messages, self.size) - self.size
        for at, count in self._passed:
            if too_many <= 0:
                break
            too_many -= count
            wait = at + self._seconds - now
            if too_many <= 0:
                return wait
        return 0.0

    def take(self, now: float, messages: int) -> None:
        """Into the window."""
        for turn, left in enumerate(range(messages, 0, -self._most)):
            self._passed.append((now + turn * self._seconds, min(left, self._most)))

    def used(self, now: float) -> float:
        """How many are in the window."""
        while self._passed and self._passed[0][0] + self._seconds - now <= EPSILON:
            self._passed.popleft()
        return sum(count for _, count in self._passed)
