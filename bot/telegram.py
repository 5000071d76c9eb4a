"""The way to Telegram: its server or one's own, with the settings of every request."""

from typing import Any, cast

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditMessageText,
    GetUpdates,
    Response,
    SendDocument,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import LinkPreviewOptions

from bot.delivery.bucket import Pace
from bot.delivery.methods import RedrawCard, SendNotice
from bot.session import JsonSession
from bot.settings import Settings

_REQUEST_TIMEOUT = 30.0  # seconds
_CONNECTIONS = 100  # to Telegram at the same time, or more where more may be on its way
_TELEGRAM = "https://api.telegram.org"
_TALKING = (SendMessage, SendDocument, EditMessageText, EditMessageReplyMarkup)  # what Telegram's limits are about

# aiogram names `Response[...]` anew at each call, and pydantic forgets such a model as soon as nobody holds it:
# without these references a quarter of the event loop goes into building the same models again (docs/performance.md).
_KEPT: tuple[Any, ...] = tuple(
    Response.__class_getitem__(cast("Any", method.__returning__))
    for method in (AnswerCallbackQuery, EditMessageText, GetUpdates, RedrawCard, SendMessage, SendNotice)
)


def make_bot(settings: Settings) -> Bot:
    address = settings.telegram_api_url
    server = PRODUCTION if address == _TELEGRAM else TelegramAPIServer.from_base(address)
    session = JsonSession(api=server, timeout=_REQUEST_TIMEOUT, limit=max(_CONNECTIONS, settings.jobs_in_hand))
    default = DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(settings.bot_token.get_secret_value(), session=session, default=default)


class CountedMiddleware(BaseRequestMiddleware):
    """What a bot says at once is counted against the limits that the delivery worker keeps.

    Answers to people's own taps wait for nobody; a broadcast makes room for them, and rests when they get a 429.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Any:
        chat_id = _spoken_to(method)
        if chat_id is None:
            return await make_request(bot, method)
        self._pace.count(chat_id)
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            self._pace.stop(error.retry_after)
            raise


def _spoken_to(method: TelegramMethod[Any]) -> int | None:
    """The chat, if this is what Telegram's limits are about."""
    chat_id = getattr(method, "chat_id", None)
    return chat_id if isinstance(method, _TALKING) and isinstance(chat_id, int) else None
