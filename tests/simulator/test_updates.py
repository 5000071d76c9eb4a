import asyncio
import time
from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramConflictError
from aiogram.types import Update

from simulator.clock import ServerClock
from simulator.updates.kinds import KINDS, ONLY_ON_REQUEST
from simulator.updates.queue import MOST_WAITING, UpdateQueue


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


async def test_what_waits_can_be_dropped(bot, control, anna):
    await control.write(anna, "a")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_nonsense_is_no_crash(raw):
    assert await raw.result("getUpdates", offset="x", limit=10**9, timeout=-5) == []


@pytest.fixture
def queue():
    return UpdateQueue(ServerClock())


async def kinds_waiting(queue):
    return [kind for update in await queue.get(0, 100, 0) for kind in update if kind != "update_id"]


def test_the_kinds_are_those_of_bot_api():
    # aiogram 3.31 knows every kind of Bot API 10.3.
    assert set(KINDS) <= set(Update.model_fields)


@pytest.mark.parametrize("kind", sorted(KINDS))
async def test_three_kinds_come_only_on_request(queue, kind):
    queue.put(kind, {})
    assert await kinds_waiting(queue) == ([] if kind in ONLY_ON_REQUEST else [kind])
    queue.allow(frozenset({kind}))
    queue.put(kind, {})
    assert (await kinds_waiting(queue))[-1] == kind


@pytest.mark.parametrize("nonsense", ["{", "7", '{"message": true}', "[1]", '["message", 1]', "null", "[" * 100_000])
async def test_what_is_no_list_of_kinds_changes_nothing(bot, raw, control, anna, nonsense):
    await bot.get_updates(allowed_updates=["my_chat_member"])
    assert await raw.result("getUpdates", allowed_updates=nonsense) == []
    await control.write(anna, "a")
    assert await bot.get_updates() == []


@pytest.mark.parametrize("usual", [[], ["cup_of_tea"]])
async def test_an_empty_wish_means_the_usual_kinds(bot, raw, control, anna, usual):
    await bot.get_updates(allowed_updates=["my_chat_member"])
    await raw.result("getUpdates", allowed_updates=usual)
    await control.write(anna, "a")
    assert texts(await bot.get_updates()) == ["a"]


async def test_names_of_kinds_are_read_without_case(bot, raw, control, anna):
    await raw.result("getUpdates", allowed_updates=["MESSAGE", "cup_of_tea"])
    await control.write(anna, "a")
    await control.block(anna)
    assert texts(await bot.get_updates()) == ["a"]


async def test_an_offset_from_another_world_confirms_nothing(bot, control, anna):
    await write(control, anna, "a", "b")
    last = (await bot.get_updates())[-1].update_id
    assert texts(await bot.get_updates(offset=last + 12)) == ["a", "b"]
    assert texts(await bot.get_updates(offset=last + 11)) == []
    assert texts(await bot.get_updates(offset=1)) == []


async def test_ids_grow_over_what_was_dropped(bot, control, anna):
    await control.write(anna, "a")
    dropped = (await bot.get_updates())[0].update_id
    await bot.delete_webhook(drop_pending_updates=True)
    await control.write(anna, "b")
    (update,) = await bot.get_updates()
    assert (update.message.text, update.update_id) == ("b", dropped + 1)


async def test_a_clock_that_goes_back_makes_updates_live_longer(bot, control, anna):
    await control.write(anna, "a")
    await control.advance(-3600)
    await control.write(anna, "b")
    await control.advance(24 * 3600 + 1)
    assert texts(await bot.get_updates()) == ["a"]
    await control.advance(3600)
    assert texts(await bot.get_updates()) == []


async def test_a_hundred_thousand_waiting_updates_cost_nothing(queue):
    began = time.monotonic()
    for number in range(MOST_WAITING + 10):
        queue.put("message", {"n": number})
    assert len(queue) == MOST_WAITING  # what comes when the queue is full is lost
    seen, offset = 0, 0
    while batch := await queue.get(offset, 10, 0):
        seen, offset = seen + len(batch), batch[-1]["update_id"] + 1
    assert seen == MOST_WAITING
    # A scan of the queue at each step would be 5,000,000,000 glances: many minutes.
    assert time.monotonic() - began < 30


async def test_confirmed_updates_leave_nothing_behind(queue):
    for number in range(1000):
        queue.put("message", {})
        await queue.get(number + 2, 1, 0)
    assert len(queue._expiring) < 100


async def test_after_gives_what_waits_behind_an_id_and_lets_it_wait():
    clock = ServerClock()
    queue = UpdateQueue(clock)
    for kind in ("message", "callback_query", "message", "message"):
        queue.put(kind, {})
    assert [item.id for item in queue.after(0, 3)] == [1, 2, 3]
    queue.forget(3)
    clock.jump_to(clock.now() + timedelta(seconds=200))
    assert [item.id for item in queue.after(0, 3)] == [1, 4]
    assert [item.id for item in queue.after(1, 3)] == [4]
    assert len(queue) == 2


async def test_a_poll_that_does_not_wait_ends_one_that_does(bot, server, control, raw):
    waiting = asyncio.create_task(bot.get_updates(timeout=20))
    await control.wait_for(lambda: _polling(server))
    await raw.result("getUpdates")
    with pytest.raises(TelegramConflictError):
        await waiting
