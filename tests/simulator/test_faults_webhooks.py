"""Faults when the bot gets its updates by webhook."""

import pytest
from aiohttp import web

from tests.simulator.receiver import Receiver, all_taken, receiving


@pytest.fixture
async def receiver(bot, anna):
    async with receiving(Receiver()) as running:
        yield running


async def test_twice_although_it_was_taken(bot, control, receiver, anna):
    await control.fault(updates="twice", text="a")
    await bot.set_webhook(receiver.url)
    await control.write(anna, "a")
    await receiver.wait_for(2)
    await control.write(anna, "b")
    await receiver.wait_for(3)
    await all_taken(bot, control)
    assert receiver.texts == ["a", "a", "b"]
    assert receiver.updates[0] == receiver.updates[1]


async def test_what_waited_comes_out_of_order(bot, control, receiver, anna):
    for text in "abc":
        await control.write(anna, text)
    await control.fault(updates="out of order", seed=1, probability=1)
    await bot.set_webhook(receiver.url)
    await receiver.wait_for(3)
    assert sorted(receiver.texts) == ["a", "b", "c"]
    assert receiver.texts != ["a", "b", "c"]


async def test_a_call_in_the_answer_meets_faults_too(bot, control, receiver, anna):
    async def answer(_update):
        return web.json_response({"method": "sendMessage", "chat_id": anna, "text": "x"})

    receiver.answer = answer
    number = await control.fault(method="sendMessage", error_code=403, times=1)
    await bot.set_webhook(receiver.url)
    await control.write(anna, "a")
    (call,) = await control.wait_for(lambda: control.calls(method="sendMessage"))
    assert (call["status"], call["fault"]) == (403, number)
