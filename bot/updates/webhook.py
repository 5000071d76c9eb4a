"""Updates as Telegram posts them. 200 is said of an update that is done, and of no other.

Telegram repeats whatever was not answered with 2xx (Bot API, setWebhook), and what comes again is recognised. So an
update in hand cannot be lost: until it is done it is Telegram's.
"""

import asyncio
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.json_text import loads
from bot.logs.sparing import Sparing
from bot.metrics.meters import Meters
from bot.updates.intake import Intake, Raw, number_of

_log = logging.getLogger(__name__)
_OUTCOMES = {200: "done", 400: "unreadable", 404: "stranger", 503: "later"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


@dataclass(frozen=True, slots=True)
class Bounds:
    """`in_hand` is updates, the rest is seconds: `body` for reading one, `answer` for its work, `busy` and `slow` until
    it comes again.

    Telegram gives up a request after about a minute; it is answered long before.
    """

    in_hand: int = 100
    body: float = 10
    answer: float = 25
    busy: int = 1
    slow: int = 3


class Door:
    """Where Telegram posts. `contact` is told of every request that is truly Telegram's, `meters` of every one."""

    def __init__(
        self,
        secret: str,
        intake: Intake,
        contact: Callable[[], None],
        meters: Meters,
        bounds: Bounds = Bounds(),
    ) -> None:
        self._secret, self._intake, self._contact, self._bounds = secret.encode(), intake, contact, bounds
        self._meters, self._strangers = meters, Sparing()
        self._open = True

    def close(self) -> None:
        """From now on nothing new is taken; Telegram keeps it for the next start."""
        self._open = False

    async def post(self, request: web.Request) -> web.Response:
        try:
            response = await self._response(request)
        except web.HTTPRequestEntityTooLarge:
            self._meters.knock("unreadable")
            raise
        self._meters.knock(_OUTCOMES[response.status])
        return response

    async def _response(self, request: web.Request) -> web.Response:
        if not self._knows_the_secret(request):
            return web.Response(status=404)
        self._contact()
        try:
            raw = await self._read(request)
            number = number_of(raw)
        except (ValueError, RecursionError, TimeoutError):
            return web.Response(status=400)
        if not self._may_come_in(number):
            return _later(self._bounds.busy)
        return await self._answer(raw)

    def _knows_the_secret(self, request: web.Request) -> bool:
        """Compared in constant time."""
        shown = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        known = hmac.compare_digest(shown, self._secret)
        if not known and (times := self._strangers.due()):
            _log.warning("somebody without the secret is at the webhook", extra={"shown": bool(shown), "times": times})
        return known

    async def _read(self, request: web.Request) -> Raw:
        """Raises ValueError for what is no object in JSON, TimeoutError, and HTTPRequestEntityTooLarge."""
        async with asyncio.timeout(self._bounds.body):
            body = await request.read()
        raw = loads(body)
        if not isinstance(raw, dict):
            raise ValueError("no object")
        return raw

    def _may_come_in(self, number: int) -> bool:
        return self._intake.holds(number) or (self._open and len(self._intake) < self._bounds.in_hand)

    async def _answer(self, raw: Raw) -> web.Response:
        task = self._intake.take(raw)
        if task is not None:
            await asyncio.wait([task], timeout=self._bounds.answer)
            if not task.done() or task.cancelled():
                return _later(self._bounds.slow)
        return web.Response()


def _later(seconds: int) -> web.Response:
    return web.Response(status=503, headers={"Retry-After": str(seconds)})
