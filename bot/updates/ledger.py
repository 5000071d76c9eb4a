"""Which updates are in hand, which are done, and which Telegram may forget."""

from collections.abc import Iterable

_REMEMBERED = 10_000  # numbers that are done; a poll gives no more than 100 of them again


class Ledger:
    """getUpdates forgets everything below its `offset` (Bot API, getUpdates): a number is let go only when it is done.

    Numbers grow, but after a quiet week Telegram begins anew with any number (Bot API, Update), also a lower one.
    """

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._remembered = remembered
        self._in_hand: set[int] = set()
        self._done: dict[int, None] = {}
        self._next: int | None = None

    @property
    def offset(self) -> int | None:
        """For the next getUpdates: never above a number that is in hand. None before anything was given."""
        return min(self._in_hand, default=self._next)

    def given(self, numbers: Iterable[int]) -> None:
        """What one getUpdates answered: when all of it is done, the next one begins behind it."""
        newest = max(numbers, default=None)
        if newest is not None:
            self._next = newest + 1

    def begin(self, number: int) -> bool:
        """Whether there is something to do: False when the update is in hand already, or done."""
        if number in self._in_hand or number in self._done:
            return False
        self._in_hand.add(number)
        return True

    def finish(self, number: int) -> None:
        """The update is done."""
        self._in_hand.discard(number)
        self._done[number] = None
        if len(self._done) > self._remembered:
            del self._done[next(iter(self._done))]
