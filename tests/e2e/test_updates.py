"""Polling in the real bot: a tap in hand survives the plug being pulled, and a stop is quick and leaves nothing."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp

from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY
from tests.e2e.stage import TOKEN, Stage


@contextmanager
def database_held(play: Stage) -> Iterator[None]:
    """Another program writes and does not end: the bot can begin with a tap, and cannot store it."""
    with sqlite3.connect(play.folder / "kvorum.sqlite3", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    other.close()


def answers(play: Stage) -> int:
    """How many answers are stored."""
    with sqlite3.connect(play.folder / "kvorum.sqlite3") as other:
        (count,) = other.execute("SELECT count(*) FROM answers").fetchone()
    other.close()
    return int(count)


async def polled(control: Control, after: int) -> bool:
    """Whether the bot was given something since that call."""
    return bool(await control.calls(after=after, method="getUpdates"))


async def nothing_waits(play: Stage) -> bool:
    """Whether the bot has told Telegram that it is done with everything."""
    async with aiohttp.ClientSession() as session, session.get(f"{play.url}/bot{TOKEN}/getWebhookInfo") as response:
        return (await response.json())["result"]["pending_update_count"] == 0


async def struck(control: Control, fault: int) -> bool:
    return any(seen.id == fault and seen.struck for seen in await control.faults())


async def last_call(control: Control) -> int:
    return max((call["n"] for call in await control.calls()), default=0)


async def test_killed_before_the_tap_is_stored(announced: Scene) -> None:
    play, control = announced
    assert play.bot is not None
    before = await last_call(control)
    with database_held(play):
        await control.tap(KRAVTSOV, "Буду лично", wait=0)
        await control.wait_for(lambda: polled(control, before))
        play.bot.kill()
    assert answers(play) == 0
    play.start_bot()
    await control.wait_for_text(KRAVTSOV, "Ваш ответ: буду лично")
    await control.quiet()
    assert answers(play) == 1


async def test_killed_after_the_tap_is_stored_and_before_it_is_answered(announced: Scene) -> None:
    play, control = announced
    assert play.bot is not None
    slow = await control.fault(method="answerCallbackQuery", delay=30, times=1)
    await control.tap(KRAVTSOV, "Буду лично", wait=0)
    await control.wait_for(lambda: struck(control, slow))
    assert (await control.tap(ORLOVA, "По видеосвязи")).text == "Записали: будете по видеосвязи"  # nobody waits for him
    play.bot.kill()
    before = await last_call(control)
    play.start_bot()
    await control.wait_for_text(KRAVTSOV, "Ваш ответ: буду лично")
    await control.wait_for_text(SECRETARY, "Лично: 1 · 🎥 По видеосвязи: 1")
    await control.wait_for(lambda: nothing_waits(play))
    assert answers(play) == 2
    assert await control.calls(after=before, method="answerCallbackQuery")  # the button does not spin


async def test_a_stop_finishes_what_is_in_hand_and_confirms_it(announced: Scene) -> None:
    play, control = announced
    assert play.bot is not None
    slow = await control.fault(method="answerCallbackQuery", delay=1.5, times=1)
    await control.tap(KRAVTSOV, "Буду лично", wait=0)
    await control.wait_for(lambda: struck(control, slow))
    assert play.bot.stop() == 0
    assert await nothing_waits(play)


async def test_a_stop_does_not_wait_for_ever(announced: Scene) -> None:
    play, control = announced
    assert play.bot is not None
    slow = await control.fault(method="answerCallbackQuery", delay=60)
    await control.fault(method="editMessageText", delay=60)
    await control.fault(method="getUpdates", delay=60)
    await control.tap(KRAVTSOV, "Буду лично", wait=0)
    await control.wait_for(lambda: struck(control, slow))
    began = time.monotonic()
    assert play.bot.stop() == 0
    assert time.monotonic() - began < 10
    await control.clear_faults()
    play.start_bot()
    await control.wait_for_text(KRAVTSOV, "Ваш ответ: буду лично")
    await control.wait_for(lambda: nothing_waits(play))
    assert answers(play) == 1
