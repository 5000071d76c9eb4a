"""Long polling that confirms only what is done."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from bot.updates.faults import Patience, words
from bot.updates.intake import Intake
from bot.updates.source import Source

_log = logging.getLogger(__name__)
MOST = 100  # what one getUpdates gives at most, and so what may be in hand at once


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Seconds. `wait`: how long Telegram holds an empty poll.

    While an update is in hand, Telegram gives it again at once. `glance`: the first pause between two polls then; it
    grows by half up to `longest_glance` while nothing new comes. `each`: what an update in hand adds to it, for all of
    them are given again, and whoever comes now would wait behind them in any case. `farewell`: how long the last
    confirmation may take.
    """

    wait: int = 25
    glance: float = 0.004
    longest_glance: float = 0.2
    each: float = 0.001
    farewell: float = 2


class Polling:
    """`contact` is told of every answer of Telegram."""

    def __init__(
        self, source: Source, intake: Intake, contact: Callable[[], None], *, rhythm: Rhythm = Rhythm()
    ) -> None:
        self._source, self._intake, self._contact, self._rhythm = source, intake, contact, rhythm
        self._patience = Patience("updates")
        self._glance = rhythm.glance
        self._opened = False

    async def run(self) -> None:
        """Until cancelled. Raises TelegramUnauthorizedError; waits for the end of everything else."""
        while True:
            try:
                await self._poll()
            except Exception as error:
                await asyncio.sleep(self._patience.pause(error))
                continue
            self._patience.over()
            self._contact()
            if self._intake:
                await self._rest()

    async def farewell(self) -> None:
        """Tells Telegram what is done by now, so that the next start goes on there. Never raises."""
        offset = self._intake.ledger.offset
        if offset is None:
            return
        try:
            async with asyncio.timeout(self._rhythm.farewell):
                await self._source.get(offset, limit=1, wait=0)
        except Exception as error:
            # No harm: what comes again is recognised by its number.
            _log.info("the last updates could not be confirmed", extra={"error": words(error)})

    async def _poll(self) -> None:
        if not self._opened:
            await self._source.open()
            self._opened = True
            self._contact()
        batch = await self._source.get(self._intake.ledger.offset, limit=MOST, wait=self._rhythm.wait)
        self._intake.ledger.given(raw["update_id"] for raw in batch)
        before = len(self._intake)
        for raw in batch:
            self._intake.take(raw)
        self._glance = self._rhythm.glance if len(self._intake) > before else self._glance

    async def _rest(self) -> None:
        """Until all is done, or for a moment: the others must not wait for a slow one."""
        pause = self._glance + self._rhythm.each * len(self._intake)
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._intake.idle.wait()
        self._glance = min(1.5 * self._glance, self._rhythm.longest_glance)
