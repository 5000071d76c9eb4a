"""Telegram's limits of rate, as token buckets that fill in real time."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from simulator.errors import ApiError


@dataclass(slots=True)
class Bucket:
    """Fills with `rate` tokens a second up to `burst`."""

    rate: float
    burst: float
    tokens: float
    filled_at: float

    def wait(self, now: float) -> float:
        """Seconds until there is a token; 0 when there is one."""
        self.tokens = min(self.burst, self.tokens + (now - self.filled_at) * self.rate)
        self.filled_at = now
        return max(0.0, (1 - self.tokens) / self.rate)


class RateLimits:
    """About 30 messages a second over all chats, 1 a second into one chat with a short burst; edits count too."""

    ALL_CHATS = (30.0, 30.0)
    ONE_CHAT = (1.0, 4.0)

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._all = self._bucket(*self.ALL_CHATS)
        self._chats: dict[str, Bucket] = {}

    def spend(self, method: str, chat_id: str) -> None:
        """Counts a call; ApiError 429 with the seconds to wait when it is over a limit."""
        if not _is_message(method):
            return
        chat = self._chats.setdefault(chat_id, self._bucket(*self.ONE_CHAT))
        now = self._now()
        wait = max(self._all.wait(now), chat.wait(now))
        if wait > 0:
            seconds = math.ceil(wait)
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", seconds)
        self._all.tokens -= 1
        chat.tokens -= 1

    def _bucket(self, rate: float, burst: float) -> Bucket:
        return Bucket(rate, burst, burst, self._now())


def _is_message(method: str) -> bool:
    return method != "sendChatAction" and method.startswith(("send", "edit", "copy", "forward"))
