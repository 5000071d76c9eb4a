import asyncio

import pytest
from aiogram.exceptions import TelegramConflictError


async def write(control, chat, *texts):
    for text in texts:
        await control.write(chat, text)


def texts(updates):
    return [update.message.text for update in updates]


async def test_updates_wait_until_confirmed(bot, control, anna):
    await write(control, anna, "a", "b", "c")
    first = await bot.get_updates(limit=2)
    assert texts(first) == texts(await bot.get_updates(limit=2)) == ["a", "b"]
    assert texts(await bot.get_updates(offset=first[-1].update_id + 1)) == ["c"]
    assert texts(await bot.get_updates()) == ["c"]


async def test_a_negative_offset_keeps_the_last(bot, control, anna):
    await write(control, anna, "a", "b", "c")
    assert texts(await bot.get_updates(offset=-2)) == ["b", "c"]
    assert texts(await bot.get_updates()) == ["b", "c"]


async def test_a_long_poll_answers_at_the_first_update(bot, control, anna):
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0)
    await control.write(anna, "a")
    async with asyncio.timeout(2):
        assert texts(await poll) == ["a"]


async def test_a_second_poller_ends_the_first(bot, server, control, anna):
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await control.wait_for(lambda: _polling(server))
    second = asyncio.create_task(bot.get_updates(timeout=20))
    with pytest.raises(TelegramConflictError) as refusal:
        await first
    assert refusal.value.message == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await control.write(anna, "a")
    assert texts(await second) == ["a"]


async def _polling(server):
    return server.world.updates._poller is not None


async def test_only_what_the_bot_asked_for(bot, control, anna):
    await bot.get_updates(allowed_updates=["my_chat_member"])
    await control.write(anna, "a")
    await control.block(anna)
    (update,) = await bot.get_updates()
    assert update.my_chat_member
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    await control.unblock(anna)
    await control.write(anna, "b")
    assert [update.event_type for update in await bot.get_updates()] == ["my_chat_member", "message"]


async def test_messages_wait_for_24_hours(bot, control, anna):
    await control.write(anna, "yesterday")
    await control.advance(23 * 3600)
    await control.write(anna, "today")
    await control.advance(3600 + 1)
    assert texts(await bot.get_updates()) == ["today"]


async def test_webhooks(bot, raw, control, anna):
    await control.write(anna, "a")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
    status, answer = await raw("setWebhook", url="https://x.org/hook")
    assert (status, answer["description"]) == (501, "Not Implemented: a webhook is not implemented by the simulator")


async def test_nonsense_is_no_crash(raw):
    assert await raw.refusal("getUpdates", allowed_updates="{") == (
        "Bad Request: can't parse allowed_updates JSON object"
    )
    assert await raw.refusal("getUpdates", allowed_updates=[1]) == (
        "Bad Request: expected an Array of String as allowed_updates"
    )
    assert await raw.result("getUpdates", offset="x", limit=10**9, timeout=-5) == []
