"""How long an update waits for its next attempt."""

import random

LONGEST_ASKED = 3600
LONGEST_GROWN = (60, 120)


class Pauses:
    """The pauses of one update: none after the first failure, then 2, 4, 8 … seconds up to a minute or two.

    A pause that the bot asks for by Retry-After is kept instead, an hour at most, and does not grow the next one.
    """

    def __init__(self) -> None:
        self._failures = 0
        self._grown = 1

    def next(self, retry_after: int) -> int:
        """The seconds until the next attempt, after one more failure."""
        pause = max(0, min(retry_after, LONGEST_ASKED))
        if not pause and self._failures:
            # Not all at once after an outage.
            longest = random.randint(*LONGEST_GROWN)  # noqa: S311 - no secret
            pause = self._grown = min(longest, self._grown * 2)
        self._failures += 1
        return pause
