import asyncio
from datetime import UTC, datetime

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiogram.types import BufferedInputFile

from tests.simulator.receiver import NOWHERE

WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def said(raw, method, **parameters):
    """What the server says of a call that went well."""
    status, answer = await raw(method, **parameters)
    assert (status, answer["ok"], answer["result"]) == (200, True, True), answer
    return answer["description"]


async def test_what_the_server_says(raw):
    assert await said(raw, "deleteWebhook") == "Webhook is already deleted"
    assert await said(raw, "setWebhook") == "Webhook is already deleted"
    assert await said(raw, "setWebhook", url=NOWHERE) == "Webhook was set"
    assert await said(raw, "setWebhook", url=NOWHERE) == "Webhook is already set"
    assert await said(raw, "setWebhook", url=NOWHERE, max_connections=40) == "Webhook is already set"
    assert await said(raw, "setWebhook", url=NOWHERE, max_connections=41) == "Webhook was set"
    assert await said(raw, "setWebhook", url=NOWHERE, secret_token="a") == "Webhook was set"
    assert await said(raw, "setWebhook", url=NOWHERE, secret_token="a", drop_pending_updates=True) == "Webhook was set"
    assert await said(raw, "setWebhook", url="") == "Webhook was deleted"
    assert await said(raw, "setWebhook", url=NOWHERE) == "Webhook was set"
    assert await said(raw, "deleteWebhook") == "Webhook was deleted"


async def test_a_refusal_removes_the_webhook_that_was_there(raw):
    await said(raw, "setWebhook", url=NOWHERE)
    await raw.refusal("setWebhook", url="http://example.org")
    assert (await raw.result("getWebhookInfo"))["url"] == ""


async def test_webhook_info(bot, control, anna):
    info = await bot.get_webhook_info()
    assert info.model_dump(exclude_none=True) == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 0,
    }
    await bot.set_webhook("https://example.org/hook", max_connections=7, allowed_updates=["message_reaction"])
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.ip_address) == ("https://example.org/hook", 7, "<unknown>")
    assert info.allowed_updates == ["message_reaction"]
    await bot.set_webhook("https://example.org/hook", ip_address="203.0.113.7")
    info = await bot.get_webhook_info()
    assert (info.max_connections, info.ip_address) == (40, "203.0.113.7")
    assert info.allowed_updates == ["message_reaction"]
    await bot.set_webhook(NOWHERE, max_connections=1000, allowed_updates=[])
    info = await bot.get_webhook_info()
    assert (info.max_connections, info.ip_address, info.allowed_updates) == (100, "127.0.0.1", None)


async def test_certificates(bot):
    wrong = BufferedInputFile(b"no certificate", "cert.pem")
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.set_webhook("https://example.org", certificate=wrong)
    assert refusal.value.message == "Bad Request: bad webhook: Failed to set custom certificate file"
    large = BufferedInputFile(b"x" * (3 * 1024 * 1024 + 1), "cert.pem")
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.set_webhook("https://example.org", certificate=large)
    assert refusal.value.message == "Bad Request: certificate size is too big (3145729 bytes)"


async def test_no_polling_while_a_webhook_is_set(bot, raw):
    await bot.set_webhook(NOWHERE)
    with pytest.raises(TelegramConflictError) as refusal:
        await bot.get_updates()
    assert refusal.value.message == WEBHOOK_IS_SET
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_a_webhook_ends_a_poll(bot, server, control):
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await control.wait_for(lambda: _polling(server))
    await bot.set_webhook(NOWHERE)
    with pytest.raises(TelegramConflictError) as refusal:
        await poll
    assert refusal.value.message == "Conflict: terminated by setWebhook request"


async def _polling(server):
    return server.world.updates._poller is not None


async def test_allowed_updates_are_one_setting_for_both_ways(bot, control, anna):
    await bot.set_webhook(NOWHERE, allowed_updates=["my_chat_member"])
    await control.write(anna, "a")
    await control.block(anna)
    await bot.delete_webhook()
    (update,) = await bot.get_updates()
    assert update.my_chat_member


async def test_what_was_not_taken_waits_for_polling(bot, control, anna):
    await bot.set_webhook(NOWHERE)
    await control.write(anna, "a")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook()
    (update,) = await bot.get_updates()
    assert update.message.text == "a"


async def test_what_waits_can_be_dropped_with_a_webhook(bot, control, anna):
    await control.write(anna, "a")
    await bot.set_webhook(NOWHERE, drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_failure_is_told(bot, control, anna):
    await bot.set_webhook(NOWHERE)
    await control.write(anna, "a")
    await control.wait_for(lambda: _failed(bot))
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Connection refused"
    assert abs((info.last_error_date - datetime(2021, 7, 20, 7, 0, tzinfo=UTC)).total_seconds()) < 60
    await control.block(anna)
    await bot.set_webhook(NOWHERE, drop_pending_updates=True)
    assert (await bot.get_webhook_info()).last_error_message is None


async def _failed(bot):
    return (await bot.get_webhook_info()).last_error_message


async def test_a_reset_removes_the_webhook(bot, control):
    await bot.set_webhook(NOWHERE)
    await control.reset()
    assert await bot.get_updates() == []
