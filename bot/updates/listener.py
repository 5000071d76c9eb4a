"""A small web server: for Telegram's updates, and for whoever asks how the bot is."""

import logging
import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Handler

from bot.logs.sparing import Sparing
from bot.settings import SettingsError, address

_log = logging.getLogger(__name__)
LARGEST_BODY = 1 << 20  # bytes; an update is a few thousand
_LAST_ANSWERS = 1.0  # seconds for what is being answered when the server ends


@asynccontextmanager
async def listening(setting: str, at: str, routes: Iterable[web.RouteDef]) -> AsyncIterator[tuple[str, int]]:
    """Serves until the end of the context; gives the address, with the port that was free for port 0.

    `setting` says where `at` comes from. Raises SettingsError when the address cannot be had.
    """
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[_without_detail])
    app.on_response_prepare.append(_unnamed)
    app.add_routes(routes)
    faults = RequestFaults(_log)
    runner = web.AppRunner(app, access_log=None, logger=faults, handle_signals=False, shutdown_timeout=_LAST_ANSWERS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, *address(at)).start()
        except OSError as error:
            raise SettingsError(f"{setting}: cannot listen on {at} ({_reason(error)})") from None
        host, port = runner.addresses[0][:2]
        _log.info("listening", extra={"host": host, "port": port, "setting": setting})
        yield host, port
    finally:
        await runner.cleanup()


def _reason(error: OSError) -> str:
    """The system's words; asyncio puts the address before them, and a name that is not found has words of its own."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or type(error).__name__


class RequestFaults(logging.LoggerAdapter[logging.Logger]):
    """Of what is no HTTP, aiohttp makes an error with a traceback each time: anybody could fill the disk with them."""

    def __init__(self, logger: logging.Logger) -> None:
        super().__init__(logger)
        self._rubbish = Sparing()

    def exception(self, msg: object, *args: object, **facts: Any) -> None:
        if not isinstance(facts.get("exc_info"), HttpProcessingError):
            super().exception(msg, *args, **facts)
        elif times := self._rubbish.due():
            self.logger.info("somebody speaks no HTTP here", extra={"times": times})


@web.middleware
async def _without_detail(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whoever has no business here learns nothing: not what is here, nor what was wrong."""
    try:
        return await handler(request)
    except web.HTTPRequestEntityTooLarge:
        return web.Response(status=413)
    except web.HTTPException:
        return web.Response(status=404)


async def _unnamed(_request: web.Request, response: web.StreamResponse) -> None:
    """Nobody needs to know which server and which version this is."""
    response.headers.popall("Server", None)
