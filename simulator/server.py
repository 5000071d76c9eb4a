"""The server: one application, to embed or to run alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from aiohttp import web

from simulator.bot_api import calls, routes
from simulator.clock import ServerClock
from simulator.control import add_control_routes
from simulator.control.origin import LISTENING
from simulator.limits.rate_limits import RateLimits
from simulator.web_chat import add_web_chat
from simulator.webhook.office import serve_webhook
from simulator.world import World

LARGEST_REQUEST = 64 * 1024 * 1024
SHUTDOWN_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address without a slash at the end, and its state."""

    url: str
    world: World


@asynccontextmanager
async def serve(
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    clock: ServerClock | None = None,
    start_at: datetime | None = None,
    bot_name: str = "Bot",
    bot_username: str = "simulated_bot",
    rate_limits: bool = False,
    broadcast_rate: float = RateLimits.ALL_CHATS,
    strict_webhooks: bool = False,
) -> AsyncIterator[Server]:
    """Runs the server in this event loop; port 0 takes a free one.

    Without a clock it makes one that starts at `start_at`, or at the real moment. With `rate_limits` it answers 429
    when Telegram would, also to more than `broadcast_rate` messages a second over all chats; with `strict_webhooks` it
    refuses webhooks by plain http and into private networks as Telegram does. Raises OSError when the port is taken.
    """
    names = {"bot_name": bot_name, "bot_username": bot_username}
    clock = clock or ServerClock(start_at)
    world = World(clock, **names, rate_limits=rate_limits, broadcast_rate=broadcast_rate)
    world.webhook.strict = strict_webhooks
    runner = web.AppRunner(make_application(world, host), access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield Server(f"http://{host}:{runner.addresses[0][1]}", world)
    finally:
        await runner.cleanup()


def make_application(world: World, host: str = "127.0.0.1") -> web.Application:
    """The routes: Bot API, files, control, web chat; `host` is what it listens on."""
    application = web.Application(client_max_size=LARGEST_REQUEST)
    application[routes.WORLD] = world
    application[LISTENING] = host
    application.on_shutdown.append(_let_go)
    application.cleanup_ctx.append(_deliver)
    add_web_chat(application)
    add_control_routes(application)
    application.router.add_get("/file/bot{token}/{path:.+}", routes.download)
    for verb in ("GET", "POST"):
        application.router.add_route(verb, "/bot{token:[^/]+}/{method:[^/]*}", routes.call_method)
    application.router.add_route("*", "/{anything:.*}", _nothing)
    return application


async def _let_go(application: web.Application) -> None:
    world = application[routes.WORLD]
    world.updates.stop()
    world.events.close()
    world.clock.release()


async def _deliver(application: web.Application) -> AsyncIterator[None]:
    world = application[routes.WORLD]
    office = asyncio.create_task(serve_webhook(world, partial(calls.run, world)))
    yield
    office.cancel()
    with suppress(asyncio.CancelledError):
        await office


async def _nothing(_request: web.Request) -> web.StreamResponse:
    return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
