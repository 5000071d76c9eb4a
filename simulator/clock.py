"""The server's own time."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
CALENDAR = "the clock goes from 1970 to 9000"  # so that nothing that is counted from it meets the end of datetime


class ServerClock:
    """Runs at the speed of real time from wherever it was set; `version` grows by one at every jump."""

    def __init__(self, start_at: datetime | None = None) -> None:
        self.version = 1
        self._listeners: list[Callable[[], None]] = []
        self._jumped = asyncio.Event()
        self._anchor(start_at or datetime.now(UTC))

    def now(self) -> datetime:
        """The server's moment, in UTC."""
        return self._set_to + timedelta(seconds=time.monotonic() - self._set_when)

    def unix(self) -> int:
        """The server's moment in whole seconds, as the Bot API dates messages."""
        return int(self.now().timestamp())

    def after(self, seconds: float) -> datetime:
        """The moment that far from now, forward or back; OverflowError outside of the calendar."""
        moment = self.now() + timedelta(seconds=seconds)
        if not FIRST <= moment <= LAST:
            raise OverflowError(CALENDAR)
        return moment

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` after every jump."""
        self._listeners.append(listener)

    def jump_to(self, moment: datetime) -> None:
        """Sets the clock, forward or back; ValueError without a zone, OverflowError outside of the calendar."""
        self._anchor(moment)
        self.version += 1
        for listener in self._listeners:
            listener()
        self.release()

    async def wait_for_jump(self, after: int, timeout: float) -> None:  # noqa: ASYNC109 - a long poll ends quietly
        """Returns when the version is not `after`, or after `timeout` seconds of real time."""
        if self.version == after:
            with suppress(TimeoutError):
                async with asyncio.timeout(timeout):  # wait_for of 3.11 may lose a cancellation
                    await self._jumped.wait()

    def release(self) -> None:
        """Lets everyone who waits for a jump go."""
        self._jumped.set()
        self._jumped = asyncio.Event()

    def _anchor(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError("the moment must know its time zone")
        if not FIRST <= moment <= LAST:
            raise OverflowError(CALENDAR)
        self._set_to = moment.astimezone(UTC)
        self._set_when = time.monotonic()
