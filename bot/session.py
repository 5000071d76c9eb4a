"""Requests without files go as JSON (Bot API, "Making requests"): a form quotes every Cyrillic letter by itself."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import orjson
from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetUpdates,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import TelegramObject
from aiohttp import BytesPayload, ClientError, FormData
from pydantic import BaseModel

from bot.json_text import dumps, loads

_WITHOUT_FILES = (AnswerCallbackQuery, EditMessageReplyMarkup, EditMessageText, GetUpdates, SendMessage)


class JsonBody(FormData):
    """Goes where aiogram puts its form."""

    def __init__(self, body: bytes) -> None:
        # Not as a form begins: that would draw a boundary, for parts that are not there, from random numbers.
        self._body = body

    def __call__(self) -> BytesPayload:
        return BytesPayload(self._body, content_type="application/json")


class JsonSession(AiohttpSession):
    """aiogram's own session, with a quicker way for what a bot says all day."""

    def __init__(self, **options: Any) -> None:
        super().__init__(json_loads=loads, json_dumps=dumps, **options)

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> FormData:
        if isinstance(method, _WITHOUT_FILES) and (body := _body(bot, method)):
            return JsonBody(body)
        return super().build_form_data(bot, method)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109  as aiogram calls it
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """aiogram has an error of its own for requests, and none for a file's bytes. Raises TelegramNetworkError.

        What went wrong is named without the address: the token is in it.
        """
        try:
            async with aclosing(super().stream_content(url, headers, timeout, chunk_size, raise_for_status)) as chunks:
                async for chunk in chunks:
                    yield chunk
        except (ClientError, TimeoutError) as error:
            raise TelegramNetworkError(GetFile(file_id=""), type(error).__name__) from None


def _body(bot: Bot, method: TelegramMethod[Any]) -> bytes | None:
    """None for what is to go aiogram's way: an instant, which it sends as a number, or half of a surrogate pair."""

    def dumped(value: Any) -> dict[str, Any]:
        if not isinstance(value, TelegramObject):
            raise TypeError
        return _plain(bot, value)

    try:
        return orjson.dumps(_plain(bot, method), dumped, orjson.OPT_PASSTHROUGH_DATETIME)
    except TypeError:
        return None


def _plain(bot: Bot, thing: BaseModel) -> dict[str, Any]:
    """What is set, or set by the bot's defaults."""
    said = thing.model_dump(warnings=False, exclude_none=True)
    filled = {k: bot.default[v.name] if isinstance(v, Default) else v for k, v in said.items()}
    return {name: value for name, value in filled.items() if value is not None}
