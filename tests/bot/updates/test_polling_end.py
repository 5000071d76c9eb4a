"""Polling: what a stop waits for, and what it tells Telegram."""

import asyncio

import pytest
from aiogram.exceptions import (
    TelegramNetworkError,
)

from bot.updates.intake import Intake, Raw
from bot.updates.polling import Polling, Rhythm
from tests.bot.updates.play import PATIENCE, FakeTelegram, Play, fault, until


async def test_a_stop_confirms_what_is_done_and_nothing_else(play: Play) -> None:
    play.slow(6)
    play.telegram.come(5, 6, 7)
    async with play.running():
        await until(lambda: play.worker.done == [5, 7])
    await play.intake.close(0.01)
    await play.polling.farewell()
    assert play.telegram.waiting == [6, 7]
    assert (play.telegram.offsets[-1], play.telegram.limits[-1]) == (6, 1)


async def test_a_stop_waits_for_what_is_in_hand(play: Play) -> None:
    play.slow(5)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.begun)
    asyncio.get_running_loop().call_later(0.05, play.slow(5).set)
    await play.intake.close(PATIENCE)
    await play.polling.farewell()
    assert play.worker.done == [5]
    assert play.telegram.waiting == []


@pytest.mark.parametrize("begun", [True, False])
async def test_a_farewell_never_raises(play: Play, begun: bool) -> None:
    if begun:
        play.telegram.come(5)
        async with play.running():
            await until(lambda: play.worker.done)
    play.telegram.faults.append(fault(TelegramNetworkError))
    await play.polling.farewell()
    assert bool(play.telegram.faults) is not begun


async def test_a_farewell_takes_no_longer_than_it_may(play: Play) -> None:
    class Hanging(FakeTelegram):
        async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]:
            return await asyncio.Future()

    intake = Intake(play.worker)
    intake.ledger.given([5])
    polling = Polling(Hanging(), intake, play.contact, rhythm=Rhythm(farewell=0.01))
    await asyncio.wait_for(polling.farewell(), PATIENCE)
