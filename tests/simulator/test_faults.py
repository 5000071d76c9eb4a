import asyncio
import time

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from simulator.client import ControlFailure


async def test_429_with_retry_after(bot, control, anna, raw, server):
    await control.fault(method="sendMessage", times=1, error_code=429, retry_after=7)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna, "x")
    assert refusal.value.retry_after == 7
    assert await bot.send_message(anna, "x"), "one time was asked for"
    await control.fault(error_code=429)
    status, answer = await raw("getMe")
    assert (status, answer["description"], answer["parameters"]) == (
        429,
        "Too Many Requests: retry after 1",
        {"retry_after": 1},
    )


async def test_only_the_chosen_chat_and_method(bot, control, anna, stranger):
    await control.write(stranger, "/start")
    await control.fault(chat_id=anna, error_code=502)
    assert await bot.send_message(stranger, "x")
    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.send_message(anna, "x")
    await control.clear_faults()
    assert await bot.send_message(anna, "x")


async def test_without_a_method_polling_goes_on(bot, control, anna):
    await control.fault(error_code=500)
    await control.write(anna, "a")
    assert len(await bot.get_updates()) == 1


@pytest.mark.parametrize(("moment", "stored"), [("before", 0), ("after", 1)])
async def test_a_cut_connection(bot, control, anna, moment, stored):
    await control.fault(method="sendMessage", cut=moment, times=1)
    before = len(await control.messages(anna))
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna, "x")
    assert len(await control.messages(anna)) - before == stored
    call = (await control.calls(method="sendMessage"))[-1]
    assert (call["status"], call["answer"]) == (0, {})
    assert await bot.send_message(anna, "x")


async def test_a_slow_answer(bot, control, anna):
    await control.fault(method="sendMessage", delay=0.2)
    began = time.monotonic()
    await bot.send_message(anna, "x")
    assert time.monotonic() - began >= 0.2


async def test_a_slow_call_is_not_quiet(bot, control, anna):
    await control.fault(method="sendMessage", delay=0.3, times=1)
    sending = asyncio.create_task(bot.send_message(anna, "x"))
    await control.wait_for(lambda: _used_up(control))
    await control.quiet(0.01)
    assert sending.done()


async def _used_up(control):
    async with control._open.get(f"{control.url}/control/faults") as response:
        return (await response.json())["faults"] == []


@pytest.mark.parametrize(
    "wish",
    [{}, {"error_code": 200}, {"cut": "sideways"}, {"error_code": 500, "times": 0}, {"delay": -1}, {"method": "x"}],
)
async def test_wrong_faults(control, wish):
    with pytest.raises(ControlFailure, match="400"):
        await control.fault(**wish)
