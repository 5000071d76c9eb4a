"""SIGTERM while another program holds the database: the end comes in time, and the next start goes on."""

import asyncio
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.durability.faults import locked
from tests.durability.promises import doubles_are_few_and_owned_up_to, nobody_is_left_out
from tests.durability.scene import CONCURRENCY, Scene, broadcast, seeded

PEOPLE, TAPPING, RATE = 160, 10, 60
WITHIN = 10.0  # seconds
LONGEST_BEFORE = 3.0  # seconds from the lock to the signal; whoever waits for a lock does so for two
SAVED, NOT_SAVED = "Записали: будете лично", "Не сохранено. Попробуйте ещё раз"


@pytest.mark.parametrize("number", [1, 2])
async def test_it_ends_in_time(number: int, tmp_path: Path) -> None:
    moments = seeded(number)
    async with broadcast(tmp_path, PEOPLE, rate=RATE) as scene:
        await scene.control.fault(method="sendMessage", answer_delay=0.3)  # so that some are always under way
        await scene.start()
        await scene.until_invited(3 * CONCURRENCY)
        early = [account for account in scene.accounts if scene.boxes.invited[account]][:TAPPING]
        with locked(scene):
            taps = [asyncio.create_task(tap(scene, account)) for account in early]
            await asyncio.sleep(moments.uniform(0, LONGEST_BEFORE))
            await stops_in_time(scene)
        scene.check_integrity()
        await scene.start()
        told = Counter(await asyncio.gather(*taps))
        await scene.until_invited(PEOPLE)
        await scene.until_all_is_sent()
        nobody_is_left_out(scene)
        doubles_are_few_and_owned_up_to(scene, at_most=CONCURRENCY)
        assert answers(scene) == sum(count for words, count in told.items() if not (words or "").startswith(NOT_SAVED))
        assert all(words in (SAVED, None, "") or words.startswith(NOT_SAVED) for words in told)
        scene.check_integrity()


async def stops_in_time(scene: Scene) -> None:
    bot = scene.stage.bot
    assert bot is not None
    began = time.monotonic()
    assert await asyncio.to_thread(bot.stop) == 0
    assert time.monotonic() - began < WITHIN
    assert [line for line in bot.lines if "Traceback" in line] == []


async def tap(scene: Scene, account: int) -> str | None:
    """What he is told in the end: a tap that nobody has answered waits at Telegram for the next start."""
    return (await scene.control.tap(account, "Буду лично", wait=60)).text


def answers(scene: Scene) -> int:
    ((rows, people),) = scene.query("SELECT count(*), count(DISTINCT person_id) FROM answers")
    assert rows == people
    return int(rows)
