"""All of the client in one hand, and waiting for what will happen."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any

import aiohttp

from simulator.client.acts import Acts
from simulator.client.people import People
from simulator.client.seeing import RECENT, Seeing, words_of
from simulator.client.server import Server
from simulator.client.wire import PATIENCE, ChatId
from simulator.model import Json

GLANCE = 0.25  # seconds


class Control(People, Acts, Seeing, Server):
    """Plays the people and holds the clock of a simulator at `url`; use it as an async context manager.

    Every call raises ControlFailure when the server refuses, with its sentence.
    """

    async def events(self, listening: Callable[[], object] = bool) -> AsyncIterator[Json]:
        """What happens from now on, until the server stops; `listening` is called once nothing can be missed."""
        timeout = aiohttp.ClientTimeout(total=None)
        async with self._open.get(f"{self.url}/control/events", timeout=timeout) as response:
            listening()
            async for line in response.content:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

    async def wait_for(self, predicate: Callable[[], Awaitable[Any]], timeout: float = PATIENCE) -> Any:  # noqa: ASYNC109
        """What the predicate gives as soon as it is true: asked again after every event; TimeoutError otherwise."""
        happened = asyncio.Event()
        listener = asyncio.create_task(self._listen(happened))
        try:
            async with asyncio.timeout(timeout):
                while True:
                    happened.clear()
                    if result := await predicate():
                        return result
                    with suppress(TimeoutError):
                        async with asyncio.timeout(GLANCE):
                            await happened.wait()
        finally:
            listener.cancel()
            with suppress(asyncio.CancelledError, aiohttp.ClientError):
                await listener

    async def wait_for_text(
        self,
        chat: ChatId,
        part: str,
        timeout: float = PATIENCE,  # noqa: ASYNC109
        *,
        after: int = 0,
    ) -> Json:
        """The newest message from the bot that holds this text, with a number above `after`, among the last 200.

        Raises TimeoutError, with the chat, when none comes.
        """

        async def found() -> Json | None:
            for message in reversed(await self.messages(chat, after=after, limit=RECENT)):
                if message["from_bot"] and part in words_of(message):
                    return message
            return None

        try:
            message: Json = await self.wait_for(found, timeout)
        except TimeoutError:
            raise TimeoutError(f"no “{part}” in the chat:\n{await self.transcript(chat)}") from None
        return message

    async def _listen(self, happened: asyncio.Event) -> None:
        async for _event in self.events():
            happened.set()
