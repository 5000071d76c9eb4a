import asyncio
import time
from datetime import timedelta

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from simulator.client import ControlFailure

from .conftest import TOKEN


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
    (fault,) = await control.faults()
    return fault.struck == 1 and fault.times == 0


async def test_half_an_answer(bot, control, anna):
    await control.fault(method="sendMessage", malformed="half", times=1)
    before = len(await control.messages(anna))
    with pytest.raises(ClientDecodeError, match=r"Unterminated|Expecting"):
        await bot.send_message(anna, "x")
    assert len(await control.messages(anna)) - before == 1, "the call was done"
    call = (await control.calls(method="sendMessage"))[-1]
    assert call["status"] == 200
    assert call["answer"]["malformed"].startswith('{"ok": true, "result": {')


async def test_a_proxys_page(raw, server, control, anna):
    await control.fault(method="sendMessage", malformed="html", times=1)
    before = len(await control.messages(anna))
    async with raw.session.get(f"{server.url}/bot{TOKEN}/sendMessage?chat_id={anna}&text=x") as response:
        assert (response.status, response.content_type) == (502, "text/html")
        assert "<title>502 Bad Gateway</title>" in await response.text()
    assert len(await control.messages(anna)) == before


async def test_a_proxys_page_is_no_json(bot, control, anna):
    await control.fault(method="sendMessage", malformed="html", error_code=503, times=1)
    with pytest.raises(ClientDecodeError) as refusal:
        await bot.send_message(anna, "x")
    assert "503 Service Unavailable" in refusal.value.data


async def test_a_slow_answer_leaves_the_message_there(bot, control, anna):
    await control.fault(method="sendMessage", answer_delay=30, times=1)
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(anna, "twice?", request_timeout=0.3)
    assert await control.last_text(anna) == "twice?"


async def test_a_refused_call_is_only_slow(bot, control):
    await control.fault(method="sendMessage", cut="after", answer_delay=0.1)
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(77, "x")


async def test_the_clock_jumps(bot, control, anna):
    before = await control.clock()
    await control.fault(method="sendMessage", clock_jump=-7200, times=1)
    sent = await bot.send_message(anna, "x")
    after = await control.clock()
    assert after.version == before.version + 1
    back = before.now - timedelta(hours=2, seconds=1)  # messages are dated in whole seconds
    assert back <= sent.date <= after.now < back + timedelta(minutes=1)


async def test_blocked_in_the_usual_words(bot, control, anna):
    await control.fault(method="sendMessage", error_code=403)
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(anna, "x")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (401, "Unauthorized"),
        (404, "Not Found"),
        (405, "Method Not Allowed"),
        (409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
        (413, "Request Entity Too Large"),
        (420, "FLOOD"),
        (500, "Internal Server Error"),
        (502, "Bad Gateway"),
        (477, "Bad Request"),
        (577, "Internal Server Error"),
    ],
)
async def test_every_code_has_its_usual_words(control, raw, code, words):
    await control.fault(error_code=code)
    assert await raw.refusal("getMe") == words


async def test_the_call_log_names_the_fault(bot, control, anna):
    number = await control.fault(method="sendMessage", cut="after", skip=1, times=1)
    await bot.send_message(anna, "a")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna, "b")
    await bot.send_message(anna, "c")
    assert [call.get("fault") for call in await control.calls(method="sendMessage")] == [None, number, None]


async def test_one_of_several_is_ended(bot, control, anna):
    first = await control.fault(method="sendMessage", error_code=500)
    await control.fault(method="sendMessage", error_code=403)
    with pytest.raises(TelegramServerError):
        await bot.send_message(anna, "the oldest has the call for itself")
    await control.clear_faults(first)
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(anna, "x")
    assert [(fault.struck, fault.times) for fault in await control.faults()] == [(1, None)]
    with pytest.raises(ControlFailure, match=f"404: there is no fault {first}"):
        await control.clear_faults(first)
