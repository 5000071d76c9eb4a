"""How much may go in a time: a bucket of tokens, or so many in any stretch of it. Moments are seconds of one clock."""

import time
from bisect import insort
from collections import deque
from collections.abc import Callable
from typing import Protocol


class Limit(Protocol):
    def take(self) -> float:
        """Takes a place; says how many seconds to wait until it is there."""

    def put_back(self) -> None:
        """A place that was taken and not used."""

    def count(self) -> None:
        """Takes a place that is used already; not into ever deeper debt, so that nobody waits for ever."""


class Bucket:
    """Fills by `rate` tokens a second up to `burst`; `debt` is how far counting alone can empty it."""

    def __init__(self, rate: float, burst: float, debt: float = 1, now: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst, self._debt, self._now = rate, burst, debt, now
        self._tokens, self._at = burst, now()

    def take(self) -> float:
        self._fill()
        self._tokens -= 1
        return max(0.0, -self._tokens / self._rate)

    def put_back(self) -> None:
        self._tokens = min(self._burst, self._tokens + 1)

    def count(self) -> None:
        self._fill()
        if self._tokens > -self._debt:
            self._tokens -= 1

    def _fill(self) -> None:
        now = self._now()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now


class Window:
    """At most `most` in any stretch of `span` seconds, wherever it begins."""

    def __init__(self, most: int, span: float, now: Callable[[], float] = time.monotonic) -> None:
        self._most, self._span, self._now = most, span, now
        self._places: deque[float] = deque()  # when each leaves, or left; oldest first

    def take(self) -> float:
        now = self._forget()
        at = self._places[-self._most] + self._span if len(self._places) >= self._most else now
        self._places.append(max(at, self._places[-1]) if self._places else at)
        return max(0.0, self._places[-1] - now)

    def put_back(self) -> None:
        if self._places:
            self._places.pop()

    def count(self) -> None:
        now = self._forget()
        if len(self._places) <= self._most:
            insort(self._places, now)

    def _forget(self) -> float:
        now = self._now()
        while self._places and self._places[0] <= now - self._span:
            self._places.popleft()
        return now


class Both:
    """One may go when each of the two lets one."""

    def __init__(self, one: Limit, other: Limit) -> None:
        self._limits = (one, other)

    def take(self) -> float:
        return max(limit.take() for limit in self._limits)

    def put_back(self) -> None:
        for limit in self._limits:
            limit.put_back()

    def count(self) -> None:
        for limit in self._limits:
            limit.count()
