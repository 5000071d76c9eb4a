"""How long one waits before trying again."""

import random
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds. `request`: the longest that a request may take; a lease must leave as much after the turn has come.

    `closed`: after an answer that is about the bot as a whole (a revoked token, a Bot API server that starts anew).
    """

    request: float = 40
    first: float = 1
    longest: float = 300
    closed: float = 60

    def after(self, attempts: int) -> timedelta:
        """Grows with each attempt; jitter keeps many jobs from coming back at once."""
        seconds = min(self.longest, self.first * 2 ** min(attempts - 1, 10))
        return timedelta(seconds=seconds * random.uniform(0.5, 1))  # noqa: S311 — no secret
