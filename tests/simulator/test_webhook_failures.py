import asyncio
import time

import pytest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web

from simulator.webhook.pauses import Pauses
from tests.simulator.receiver import Receiver, all_taken, fine, info_when, receiving

DAY = 24 * 3600
HOURLY = 3600


@pytest.fixture
async def webhook(bot, receiver, anna):
    await bot.set_webhook(receiver.url, max_connections=3)


def failing(*statuses, **headers):
    """Answers with these statuses, then takes everything."""
    left = list(statuses)

    async def answer(_update):
        return web.Response(status=left.pop(0), headers=headers) if left else web.Response()

    return answer


async def failing_always(_update):
    return web.Response(status=500)


async def test_a_failed_update_comes_again_and_what_follows_waits_for_it(bot, control, receiver, webhook, anna):
    receiver.answer = failing(500, 404, 302)
    await control.write(anna, "a")
    await control.write(anna, "b")
    await receiver.wait_for(5)
    assert receiver.texts == ["a", "a", "a", "a", "b"]
    assert len({update["update_id"] for update in receiver.updates}) == 2
    info = await all_taken(bot, control)
    assert info.last_error_message == "Wrong response from the webhook: 302 Found"


async def test_a_pause_that_the_bot_asks_for_is_kept(control, receiver, webhook, anna):
    receiver.answer = failing(503, **{"Retry-After": "30"})
    began = time.monotonic()
    await control.write(anna, "a")
    await receiver.wait_for(2)
    assert time.monotonic() - began >= 0.3  # 30 units of 0.01 s; without the header there is no first pause


def test_pauses_grow():
    pauses = Pauses()
    assert [pauses.next(0) for _ in range(6)] == [0, 2, 4, 8, 16, 32]
    assert 60 <= pauses.next(0) <= 64
    assert all(60 <= pauses.next(0) <= 120 for _ in range(20))


def test_a_pause_asked_for_is_an_hour_at_most_and_grows_nothing():
    pauses = Pauses()
    assert [pauses.next(seconds) for seconds in (7, 10**9, 0, 5, 0)] == [7, HOURLY, 2, 5, 4]


async def test_a_bot_that_is_away_gets_its_updates_later(bot, control, server, anna):
    server.world.webhook.pause_unit = 0.01
    receiver = Receiver()
    async with receiving(receiver):
        port = int(receiver.url.split(":")[2].split("/")[0])
    await bot.set_webhook(receiver.url)
    await control.write(anna, "a")
    info = await info_when(bot, control, lambda info: info.last_error_message)
    assert (info.last_error_message, info.pending_update_count) == ("Connection refused", 1)
    async with receiving(receiver, port):
        await receiver.wait_for(1)
        assert receiver.texts == ["a"]
        await all_taken(bot, control)


@pytest.mark.parametrize("odd", ["http://ы:ы@127.0.0.1:9/", "http://bot..lan:9/", "http://127.0.0.1:9/%zz ы"])
async def test_an_odd_address_fails_and_another_one_helps(bot, control, receiver, anna, odd):
    await bot.set_webhook(odd)
    await control.write(anna, "a")
    assert (await info_when(bot, control, lambda info: info.last_error_message)).pending_update_count == 1
    await bot.set_webhook(receiver.url)
    await receiver.wait_for(1)


async def test_a_bot_that_takes_too_long(bot, control, server, receiver, anna):
    server.world.webhook.answer_seconds = 0.1

    async def sleeping(_update):
        if len(receiver.updates) == 1:
            await asyncio.sleep(60)
        return web.Response()

    receiver.answer = sleeping
    await bot.set_webhook(receiver.url)
    await control.write(anna, "a")
    await receiver.wait_for(2)
    info = await all_taken(bot, control)
    assert info.last_error_message == "Read timeout expired"


async def test_a_connection_that_breaks(bot, control, receiver, webhook, anna):
    async def broken(_update):
        if len(receiver.updates) == 1:
            receiver.requests[0].transport.abort()
        return web.Response()

    receiver.answer = broken
    await control.write(anna, "a")
    await receiver.wait_for(2)
    info = await all_taken(bot, control)
    assert info.last_error_message in ("Webhook connection closed", "Connection reset by peer")


async def test_what_is_too_old_vanishes_and_blocks_nobody(bot, control, server, receiver, webhook, anna):
    server.world.webhook.pause_unit = 1000
    receiver.answer = failing_always
    await control.write(anna, "yesterday")
    await receiver.wait_for(2)
    receiver.answer = fine
    await control.write(anna, "today")
    await control.advance(DAY - HOURLY)
    await control.write(anna, "now")
    assert (await bot.get_webhook_info()).pending_update_count == 3
    await control.advance(HOURLY + 60)
    await receiver.wait_for(3)
    assert receiver.texts == ["yesterday", "yesterday", "now"]
    await all_taken(bot, control)


async def test_a_tap_that_cannot_be_delivered_lives_150_seconds(bot, control, receiver, webhook, anna):
    receiver.answer = failing_always
    row = [InlineKeyboardButton(text="Приду", callback_data="yes")]
    await bot.send_message(anna, "card", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))
    await control.tap(anna, "Приду", wait=0)
    await receiver.wait_for(3)
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await control.advance(151)
    await all_taken(bot, control)


async def test_a_bot_that_is_gone_for_23_hours_loses_the_webhook(bot, control, server, receiver, webhook, anna):
    async def gone(_update):
        return web.Response(status=410)

    receiver.answer = gone
    await control.write(anna, "a")
    await receiver.wait_for(2)
    assert (await bot.get_webhook_info()).url == receiver.url
    await control.advance(23 * HOURLY + 1)
    await info_when(bot, control, lambda info: not info.url)
    (update,) = await bot.get_updates()
    assert update.message.text == "a"


async def test_a_deleted_webhook_gets_nothing_more(bot, control, receiver, webhook, anna):
    receiver.answer = failing_always
    await control.write(anna, "a")
    await receiver.wait_for(2)
    await bot.delete_webhook()
    (update,) = await bot.get_updates()
    assert update.message.text == "a"


async def test_faults_deliver_twice(bot, control, receiver, webhook, anna):
    await control.fault(updates="twice", times=1)
    await control.write(anna, "a")
    await control.write(anna, "b")
    await receiver.wait_for(3)
    assert receiver.texts == ["a", "a", "b"]
    await all_taken(bot, control)


async def test_faults_deliver_out_of_order(bot, control, receiver, anna):
    for text in ("a", "b", "c", "d"):
        await control.write(anna, text)
    await control.fault(updates="out of order", times=1)
    await bot.set_webhook(receiver.url)
    await receiver.wait_for(4)
    assert sorted(receiver.texts) == ["a", "b", "c", "d"]
    assert receiver.texts != ["a", "b", "c", "d"]
    await all_taken(bot, control)


async def test_more_copies_than_the_window_holds(bot, control, receiver, anna):
    for text in ("a", "b", "c"):
        await control.write(anna, text)
    await control.fault(updates="twice")
    await bot.set_webhook(receiver.url, max_connections=1)
    await receiver.wait_for(6)
    assert sorted(receiver.texts) == ["a", "a", "b", "b", "c", "c"]
    await all_taken(bot, control)


async def test_a_server_that_is_away_posts_nothing(control, server, receiver, webhook, anna):
    await control.fault(away=0.3)
    began = time.monotonic()
    await control.write(anna, "a")
    await receiver.wait_for(1)
    assert time.monotonic() - began > 0.25
