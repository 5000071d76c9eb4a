"""Telegram is told where updates go; what it says of it is heard."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.health import Contact
from bot.updates.registration import Registration, WebhookRefusedError
from bot.updates.source import ALLOWED, TelegramUpdates
from simulator.client import Control
from simulator.server import Server, serve

URL = "http://127.0.0.1:1/hook"  # nobody is there
_PATIENCE = 5.0


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve() as the_server:
        yield the_server


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with Bot(
        "987654:a-token-that-only-this-test-knows", session=AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    ) as the_bot:
        yield the_bot


@pytest.fixture
async def control(server: Server) -> AsyncIterator[Control]:
    async with Control(server.url) as the_control:
        yield the_control


async def until_said(caplog: pytest.LogCaptureFixture, message: str) -> None:
    async with asyncio.timeout(_PATIENCE):
        while message not in caplog.messages:  # noqa: ASYNC110 - a log has no event
            await asyncio.sleep(0.01)


async def test_telegram_knows_all_that_it_must(bot: Bot, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    contact = Contact()
    task = asyncio.create_task(Registration(bot, URL, "open-sesame", contact).keep())
    await until_said(caplog, "webhook set")
    settings = server.world.webhook.settings
    assert settings is not None
    assert (settings.url, settings.secret_token, settings.max_connections) == (URL, "open-sesame", 50)
    assert server.world.updates.allowed == frozenset(ALLOWED)
    assert contact.fresh
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert server.world.webhook.settings is settings


async def test_a_refused_address_ends_the_start(bot: Bot) -> None:
    with pytest.raises(WebhookRefusedError, match="ports 80, 88, 443 or 8443"):
        await Registration(bot, "https://example.org:1234/hook", "s", Contact()).keep()


async def test_a_server_that_is_away_is_waited_for(
    bot: Bot, server: Server, control: Control, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await control.fault(method="setWebhook", error_code=502, description="Bad Gateway", times=1)
    task = asyncio.create_task(Registration(bot, URL, "s", Contact()).keep())
    await until_said(caplog, "webhook set")
    assert server.world.webhook.settings is not None
    task.cancel()


async def test_what_telegram_cannot_deliver_is_told_here(
    bot: Bot, control: Control, caplog: pytest.LogCaptureFixture
) -> None:
    await control.person("Анна", id=5)
    await control.write(5, "/start")
    task = asyncio.create_task(Registration(bot, URL, "s", Contact(), look_every=0.05).keep())
    await until_said(caplog, "Telegram could not deliver to the webhook")
    await bot.delete_webhook()
    await until_said(
        caplog, "the webhook is not ours any more: somebody else takes this bot's updates; start this one anew"
    )
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_polling_ends_a_webhook_and_keeps_what_waits(bot: Bot, control: Control) -> None:
    await control.person("Анна", id=5)
    await control.write(5, "/start")
    await bot.set_webhook(URL, secret_token="s")
    updates = TelegramUpdates(bot)
    await updates.open()
    (raw,) = await updates.get(None, limit=100, wait=0)
    assert raw["message"]["text"] == "/start"
    assert await updates.get(raw["update_id"] + 1, limit=1, wait=0) == []
