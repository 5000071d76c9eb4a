"""While the database cannot be used: one clear line instead of a storm, and one more when it can be used again."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Self, TypeVar

from bot.mendable import is_database_fault, reason_of

_log = logging.getLogger(__name__)
T = TypeVar("T")
_SAY_AGAIN = 60.0  # seconds between two lines about the same fault


class DatabaseWatch:
    """Is told of faults, and asks `prove` every `pause` seconds until they are over.

    `prove` must write something and change nothing.
    """

    def __init__(self, prove: Callable[[], Awaitable[None]], *, pause: float = 1) -> None:
        self._prove, self._pause = prove, pause
        self._works, self._suspected = asyncio.Event(), asyncio.Event()
        self._works.set()
        self._said: dict[str, float] = {}  # when which fault was last written of
        self._down_since: float | None = None  # for the line that says it is over

    @property
    def down(self) -> bool:
        return self._suspected.is_set()

    def noticed(self, error: BaseException) -> bool:
        """Whether this was the database's fault, and nobody's bug. The log knows of it then."""
        if not is_database_fault(error):
            return False
        self._works.clear()
        self._suspected.set()
        self._say(reason_of(error))
        return True

    async def until_works(self) -> None:
        """Returns at once while nothing is known to be wrong."""
        await self._works.wait()

    async def insist(self, act: Callable[[], Awaitable[T]]) -> T:
        """Repeats `act` until the database lets it happen. Raises what is not the database's fault."""
        while True:
            try:
                return await act()
            except Exception as error:
                if not self.noticed(error):
                    raise
            await self.until_works()

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[Self]:
        """Without it, what is down stays down."""
        task = asyncio.create_task(self._watch(), name="database watch")
        try:
            yield self
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _watch(self) -> None:
        while True:
            await self._suspected.wait()
            await asyncio.sleep(self._pause)
            try:
                await self._prove()
            except Exception as error:
                if not self.noticed(error):
                    _log.exception("the database could not be tried")
            else:
                self._over()

    def _over(self) -> None:
        self._suspected.clear()
        self._works.set()
        if self._down_since is not None:
            seconds = round(time.monotonic() - self._down_since, 1)
            _log.info("the database works again", extra={"seconds": seconds})
        self._down_since = None

    def _say(self, reason: str) -> None:
        now = time.monotonic()
        if now - self._said.get(reason, -_SAY_AGAIN) < _SAY_AGAIN:
            return
        self._said[reason] = now
        self._down_since = self._down_since or now
        _log.error("the database cannot be used: nothing is saved, and people are told so", extra={"error": reason})
