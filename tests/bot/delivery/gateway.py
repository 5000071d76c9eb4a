"""A gateway before Telegram that answers with a page of its own."""

from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType


@dataclass
class Gateway(BaseRequestMiddleware):
    """The first `times` requests get this page in place of an answer, and Telegram never sees them."""

    page: str
    times: int = 1

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Any:
        if self.times:
            self.times -= 1
            return bot.session.check_response(bot, method, 502, self.page)
        return await make_request(bot, method)
