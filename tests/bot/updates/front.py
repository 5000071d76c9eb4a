"""The web server before the webhook, as nginx stands there; it notes what Telegram asks and what it is told."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from bot.updates.webhook import SECRET_HEADER


@dataclass(frozen=True, slots=True)
class Asked:
    """`seconds`: until the answer."""

    update: int
    secret: str
    status: int
    seconds: float


@dataclass
class Front:
    """Hands on whatever comes to the bot's own port."""

    behind: str
    url: str = ""
    asked: list[Asked] = field(default_factory=list)

    async def hand_on(self, request: web.Request) -> web.Response:
        began, secret = time.monotonic(), request.headers.get(SECRET_HEADER)
        response = await self._behind(await request.read(), {} if secret is None else {SECRET_HEADER: secret})
        number = (await request.json())["update_id"]
        self.asked.append(Asked(number, secret or "", response.status, time.monotonic() - began))
        return response

    async def _behind(self, body: bytes, headers: dict[str, str]) -> web.Response:
        """502 while nobody listens there."""
        try:
            async with self._session.post(self.behind, data=body, headers=headers) as response:
                again = response.headers.get("Retry-After")
                told = {"Retry-After": again} if again else {}
                return web.Response(status=response.status, body=await response.read(), headers=told)
        except aiohttp.ClientConnectionError:
            return web.Response(status=502)

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Front"]:
        app = web.Application()
        app.router.add_post("/hook", self.hand_on)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}/hook"
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as self._session:
            try:
                yield self
            finally:
                await runner.cleanup()
