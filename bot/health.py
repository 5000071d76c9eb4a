"""How the bot is, for whoever watches over it: /healthz and /readyz."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import reading

_log = logging.getLogger(__name__)
_DATABASE_PATIENCE = 2.0  # seconds
_TELEGRAM_PATIENCE = (
    120.0  # seconds without an answer of Telegram; a poll takes 25, a look at the webhook comes each 60
)
_KEPT = 1.0  # seconds for which one examination answers all who ask


async def reach(engine: AsyncEngine, is_down: Callable[[], bool] = lambda: False) -> None:
    """Reads from the database. Raises SQLAlchemyError or OSError when that cannot be done, or nothing can be saved."""
    if is_down():
        raise OSError("nothing can be saved now")
    async with reading(engine) as connection:
        await connection.execute(text("SELECT version_num FROM alembic_version"))


class Contact:
    """When Telegram has last answered."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: float | None = None

    def __call__(self) -> None:
        self._last = self._clock()

    @property
    def fresh(self) -> bool:
        """Whether it was lately."""
        return self._last is not None and self._clock() - self._last < _TELEGRAM_PATIENCE


@dataclass(slots=True)
class Health:
    """`reach_database` raises when it cannot; `parts` are the tasks that must never end."""

    reach_database: Callable[[], Awaitable[None]]
    contact: Contact
    parts: Mapping[str, asyncio.Task[None]]
    _found: dict[str, bool] = field(default_factory=dict)
    _until: float = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def examine(self) -> dict[str, bool]:
        """What is in order, by name; at most once a second, so that asking costs nothing."""
        async with self._turn:
            if time.monotonic() >= self._until:
                running = {name: not task.done() for name, task in self.parts.items()}
                self._found = {"database": await self._database(), **running, "telegram": self.contact.fresh}
                self._until = time.monotonic() + _KEPT
            return self._found

    async def _database(self) -> bool:
        try:
            async with asyncio.timeout(_DATABASE_PATIENCE):
                await self.reach_database()
        except Exception as error:
            _log.warning("the database cannot be reached", extra={"error": type(error).__name__})
            return False
        return True
