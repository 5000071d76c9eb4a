"""/metrics, where METRICS_LISTEN says, as long as the bot runs."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from aiogram import Dispatcher

from bot.metrics.meters import Meters, NoMeters
from bot.metrics.readings import Readings
from bot.settings import Settings

if TYPE_CHECKING:
    from aiohttp import web

    from bot.metrics.prometheus import PrometheusMeters

_log = logging.getLogger(__name__)
Read = Callable[[], Awaitable[Readings]]


def publish_metrics(settings: Settings, dispatcher: Dispatcher, read: Read) -> Meters:
    """What is to be told of everything that happens. Listens from the dispatcher's startup to its shutdown.

    Without METRICS_LISTEN nothing is imported, and nothing listens.
    """
    if not settings.metrics_listen:
        return NoMeters()
    from bot.metrics.prometheus import PrometheusMeters

    meters, listener = PrometheusMeters(), AsyncExitStack()

    async def open_() -> None:
        await _listen(settings.metrics_listen, listener, meters, read)

    dispatcher.startup.register(open_)
    dispatcher.shutdown.register(listener.aclose)
    return meters


async def _listen(at: str, listener: AsyncExitStack, meters: "PrometheusMeters", read: Read) -> None:
    """Raises SettingsError."""
    from aiohttp import web

    from bot.updates.listener import listening

    async def answer(_request: "web.Request") -> "web.Response":
        try:
            page = meters.page(await read())
        except Exception:
            _log.exception("the metrics could not be read")
            return web.Response(status=503)
        return web.Response(body=page, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    await listener.enter_async_context(listening("METRICS_LISTEN", at, [web.get("/metrics", answer)]))
