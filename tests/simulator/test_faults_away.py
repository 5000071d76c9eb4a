"""A server that is away: nobody answers the bot, the people stay."""

import asyncio

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramServerError

from simulator.methods import METHODS

from .conftest import TOKEN


async def _polling(server):
    return server.world.updates._poller is not None


async def test_nothing_is_answered_until_it_is_back(bot, server, control, anna):
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await control.wait_for(lambda: _polling(server))
    number = await control.fault(away=180, clock="server")
    async with asyncio.timeout(2):
        with pytest.raises(TelegramNetworkError):
            await poll
    await control.write(anna, "слышно?")
    for call in (bot.get_me, bot.get_updates):
        with pytest.raises(TelegramNetworkError):
            await call()
    assert {call["fault"] for call in (await control.calls())[-3:]} == {number}
    await control.advance(179)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna, "x")
    await control.advance(1)
    assert [update.message.text for update in await bot.get_updates()] == ["слышно?"]
    (seen,) = await control.faults()
    assert (seen.struck, seen.in_force) == (3, False)


async def test_away_comes_before_older_faults(bot, control):
    await control.fault(method="getMe", delay=30)
    await control.fault(away=60, error_code=502)
    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.get_me()


async def test_no_method_is_answered(raw, server, control):
    await control.fault(away=60, malformed="html")
    for method in METHODS:
        async with raw.session.get(f"{server.url}/bot{TOKEN}/{method}") as response:
            assert (response.status, response.content_type) == (502, "text/html"), method


async def test_files_are_away_too_and_the_control_api_is_not(bot, raw, server, control, anna):
    await control.send_file(anna, "a.txt", b"abc")
    (update,) = await bot.get_updates()
    path = (await bot.get_file(update.message.document.file_id)).file_path
    number = await control.fault(away=60, error_code=503)
    async with raw.session.get(f"{server.url}/file/bot{TOKEN}/{path}") as response:
        assert response.status == 503
    async with raw.session.get(server.url) as response:
        assert response.status == 200
    await control.clear_faults(number)
    async with raw.session.get(f"{server.url}/file/bot{TOKEN}/{path}") as response:
        assert await response.read() == b"abc"


async def test_away_again_and_again(bot, control):
    await control.fault(away=60, from_=60, every=600, clock="server")
    answered = []
    for _ in range(12):
        try:
            answered.append(bool(await bot.get_me()))
        except TelegramNetworkError:
            answered.append(False)
        await control.advance(60)
    assert answered == [True, False, *[True] * 9, False]
