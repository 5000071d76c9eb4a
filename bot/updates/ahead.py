"""The first question of a start: asked before anybody can deal with the answer, so that its way costs no time."""

import asyncio

from bot.updates.intake import Raw
from bot.updates.source import Source


class AskedAhead:
    """`source`, of which the first answer may be on its way already.

    Nothing is confirmed by asking: without an offset Telegram keeps what it gives (Bot API, getUpdates).
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._opening: asyncio.Task[None] | None = None
        self._answer: asyncio.Task[list[Raw] | None] | None = None

    def ask(self, *, limit: int, wait: int) -> None:
        """Opens and asks, in the background; what goes wrong is told to whoever opens or gets."""
        self._opening = asyncio.create_task(self._source.open())
        self._answer = asyncio.create_task(self._ask(self._opening, limit, wait))

    async def open(self) -> None:
        opening, self._opening = self._opening, None
        await (opening or self._source.open())

    async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]:
        ahead, self._answer = self._answer, None
        batch = await ahead if ahead else None
        return await self._source.get(offset, limit=limit, wait=wait) if batch is None else batch

    async def close(self) -> None:
        """Whatever is still on its way is given up."""
        left = [task for task in (self._opening, self._answer) if task]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _ask(self, opening: asyncio.Task[None], limit: int, wait: int) -> list[Raw] | None:
        """None when it could not be opened, which `open` tells."""
        await asyncio.wait([opening])
        if opening.cancelled() or opening.exception():
            return None
        return await self._source.get(None, limit=limit, wait=wait)
