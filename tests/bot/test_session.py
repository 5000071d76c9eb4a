"""What leaves for Telegram, and in which form."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendDocument, SendMessage, TelegramMethod
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
)
from aiohttp import BytesPayload, web

from bot.delivery.methods import RedrawCard, SendNotice
from bot.session import JsonBody, JsonSession

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Буду", callback_data="r:1", style="primary")]]
)
DEFAULT = DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True))


@pytest.fixture
def bot() -> Bot:
    return Bot("1:a", session=JsonSession(), default=DEFAULT)


def said(bot: Bot, method: TelegramMethod[Any]) -> dict[str, Any]:
    form = bot.session.build_form_data(bot, method)  # type: ignore[attr-defined]
    assert isinstance(form, JsonBody)
    payload = form()
    assert isinstance(payload, BytesPayload)
    assert payload.content_type == "application/json"
    body: dict[str, Any] = json.loads(payload._value)
    return body


@pytest.mark.parametrize("method", [SendMessage, SendNotice])
def test_a_message_takes_the_bots_defaults_and_says_nothing_of_what_is_not_set(
    bot: Bot, method: type[SendMessage]
) -> None:
    assert said(bot, method(chat_id=5, text="Здравствуйте", disable_notification=False)) == {
        "chat_id": 5,
        "text": "Здравствуйте",
        "disable_notification": False,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


@pytest.mark.parametrize("method", [EditMessageText, RedrawCard])
def test_a_keyboard_goes_as_it_is(bot: Bot, method: type[EditMessageText]) -> None:
    sent = said(bot, method(chat_id=5, message_id=7, text="x", reply_markup=KEYBOARD))
    assert sent["reply_markup"] == {"inline_keyboard": [[{"text": "Буду", "callback_data": "r:1", "style": "primary"}]]}
    assert sent["message_id"] == 7


def test_what_is_set_wins_over_the_default(bot: Bot) -> None:
    assert "parse_mode" not in said(bot, SendMessage(chat_id=5, text="x", parse_mode=None))
    assert said(bot, AnswerCallbackQuery(callback_query_id="1")) == {"callback_query_id": "1"}


@pytest.mark.parametrize(
    "method",
    [
        SendDocument(chat_id=5, document=BufferedInputFile(b"x", "x.txt")),
        SendMessage(chat_id=5, text="half a pair \ud83d"),
        SendMessage(
            chat_id=5, text="x", entities=[MessageEntity(type="date_time", offset=0, length=1, unix_time=1)]
        ).model_copy(update={"reply_markup": {"at": datetime(2026, 1, 1, tzinfo=UTC)}}),
    ],
    ids=["a file", "half of a surrogate pair", "an instant"],
)
def test_what_json_cannot_say_goes_aiograms_way(bot: Bot, method: TelegramMethod[Any]) -> None:
    assert not isinstance(bot.session.build_form_data(bot, method), JsonBody)  # type: ignore[attr-defined]


async def _breaks_off(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Length": "100"})
    await answer.prepare(request)
    await answer.write(b"half")
    assert request.transport
    request.transport.close()
    return answer


async def _whole(_: web.Request) -> web.Response:
    return web.Response(body=b"all of it")


@pytest.fixture
async def files() -> AsyncIterator[str]:
    """The address of a server that gives half of /half, all of /whole, and knows nothing else."""
    app = web.Application()
    app.router.add_get("/half", _breaks_off)
    app.router.add_get("/whole", _whole)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


async def fetched(url: str) -> bytes:
    session = JsonSession()
    try:
        return b"".join([chunk async for chunk in session.stream_content(url)])
    finally:
        await session.close()


@pytest.mark.parametrize("what", ["half", "nothing"])
async def test_a_file_whose_bytes_break_off_is_the_networks_fault(files: str, what: str) -> None:
    with pytest.raises(TelegramNetworkError) as raised:
        await fetched(f"{files}/{what}")
    assert files not in str(raised.value), "the address holds the token"


async def test_a_file_that_comes_is_fetched(files: str) -> None:
    assert await fetched(f"{files}/whole") == b"all of it"
