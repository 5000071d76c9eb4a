"""A bot that gets its updates by webhook."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from ssl import SSLContext
from typing import Any

from aiogram import Bot
from aiogram.types import WebhookInfo
from aiohttp import web

from simulator.client import Control

# Nothing listens there: what is sent there is never delivered.
NOWHERE = "http://127.0.0.1:9/hook"
Answer = Callable[[dict[str, Any]], Awaitable[web.Response]]


class Receiver:
    """Remembers the requests it got, newest last; `answer` decides what becomes of each."""

    def __init__(self) -> None:
        self.requests: list[web.BaseRequest] = []
        self.updates: list[dict[str, Any]] = []
        self.answer: Answer = fine
        self.url = ""
        self.under_way = self.most_under_way = 0
        self._news = asyncio.Condition()

    @property
    def texts(self) -> list[str]:
        """The texts of the messages, in the order of the requests."""
        return [update["message"]["text"] for update in self.updates]

    async def handle(self, request: web.BaseRequest) -> web.Response:
        update = await request.json()
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        self.requests.append(request)
        self.updates.append(update)
        async with self._news:
            self._news.notify_all()
        try:
            return await self.answer(update)
        finally:
            self.under_way -= 1

    async def wait_for(self, wanted: int) -> list[dict[str, Any]]:
        """All updates, as soon as there are so many."""
        async with asyncio.timeout(10), self._news:
            await self._news.wait_for(lambda: len(self.updates) >= wanted)
        return self.updates


async def fine(_update: dict[str, Any]) -> web.Response:
    return web.Response()


@asynccontextmanager
async def receiving(receiver: Receiver, port: int = 0, trust: SSLContext | None = None) -> AsyncIterator[Receiver]:
    """Runs it on this machine; port 0 takes a free one."""
    runner = web.ServerRunner(web.Server(receiver.handle), shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port, ssl_context=trust).start()
        receiver.url = f"{'https' if trust else 'http'}://127.0.0.1:{runner.addresses[0][1]}/hook"
        yield receiver
    finally:
        await runner.cleanup()


async def info_when(bot: Bot, control: Control, wanted: Callable[[WebhookInfo], object]) -> WebhookInfo:
    """The webhook's info as soon as it is as wanted."""

    async def look() -> WebhookInfo | None:
        info = await bot.get_webhook_info()
        return info if wanted(info) else None

    return await control.wait_for(look)


async def all_taken(bot: Bot, control: Control) -> WebhookInfo:
    """The webhook's info as soon as the bot has taken every update."""
    return await info_when(bot, control, lambda info: info.pending_update_count == 0)
