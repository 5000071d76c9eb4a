"""How Telegram answers: a note of each request."""

import time
from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from bot.metrics.meters import Meters

_OUTCOMES: dict[type[Exception], str] = {
    TelegramRetryAfter: "429",
    TelegramServerError: "5xx",
    TelegramForbiddenError: "403",
    TelegramNetworkError: "network",
    TelegramAPIError: "refused",
}


class MeteredMiddleware(BaseRequestMiddleware):
    def __init__(self, meters: Meters, now: Callable[[], float] = time.perf_counter) -> None:
        self._meters, self._now = meters, now

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Any:
        began, outcome = self._now(), "ok"
        try:
            return await make_request(bot, method)
        except BaseException as error:
            outcome = next((word for kind, word in _OUTCOMES.items() if isinstance(error, kind)), "broken")
            raise
        finally:
            self._meters.request(method.__api_method__, outcome, self._now() - began)
