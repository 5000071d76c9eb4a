"""Faults in a row close the pace; the first answer opens it."""

import asyncio

from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe

from bot.delivery.bucket import Pace
from bot.delivery.line import Line


class Telegram:
    """Is away until it is back; counts the questions."""

    def __init__(self) -> None:
        self.back = asyncio.Event()
        self.asked = 0
        self.asked_often = asyncio.Event()

    async def __call__(self) -> str:
        self.asked += 1
        if self.asked == 3:
            self.asked_often.set()
        if not self.back.is_set():
            raise TelegramNetworkError(GetMe(), "Cannot connect")
        return "me"


async def turn(pace: Pace) -> None:
    await pace.turn(7, patience=60)


async def test_two_faults_are_bad_luck() -> None:
    pace = Pace(1000)
    line = Line(pace, Telegram())
    for _ in range(5):
        line.failed()
        line.failed()
        line.answered()
    assert not line.down
    assert pace.stopped_for == 0


async def test_nobody_sends_while_nobody_answers_and_everybody_when_somebody_does() -> None:
    pace, telegram = Pace(1000), Telegram()
    line = Line(pace, telegram, pause=0)
    for _ in range(3):
        line.failed()
    assert line.down
    waiting = asyncio.create_task(turn(pace))
    watching = asyncio.create_task(line.watch())
    await telegram.asked_often.wait()
    assert not waiting.done()
    telegram.back.set()
    async with asyncio.timeout(5):
        await waiting
    assert not line.down
    watching.cancel()


async def test_a_pause_that_telegram_asked_for_outlives_the_fault() -> None:
    pace = Pace(1000)
    pace.stop(100)
    pace.hold()
    pace.release()
    assert pace.stopped_for > 90
