"""The disk is full, the file is locked or cannot be written: people are told the truth, and afterwards all goes on."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from benchmarks.crowd import SECRETARY
from simulator.client import Tap, words_of
from tests.durability.faults import Fault, full, locked, small_disk, unwritable
from tests.durability.scene import CONCURRENCY, Scene, broadcast

PEOPLE, TAPPING = 120, 12
TOLD_WITHIN = 6.0  # seconds; a lock is waited for by whoever holds the turn, and by who comes next: see busy_timeout
BACK_WITHIN = 5.0
SAVED, NOT_SAVED = "Записали: будете лично", "Не сохранено. Попробуйте ещё раз"
FAULTS = {"full": full, "locked": locked, "unwritable": unwritable}
MENU = "рабочее место секретаря"
DOWN, UP = "the database cannot be used", "the database works again"


@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_in_the_middle_of_a_broadcast(name: str, tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(small_disk(tmp_path / "disk"))
        scene = await stack.enter_async_context(broadcast(folder, PEOPLE, rate=60))
        await scene.control.fault(method="sendMessage", answer_delay=0.3)  # so that some are always under way
        scene.stage.start_bot()
        await scene.until_invited(3 * CONCURRENCY)
        early = invited(scene)
        told = await during(FAULTS[name], scene, early)
        ended = time.monotonic()

        for account in early:
            if told[account] != SAVED:
                assert (await tap(scene, account)).text == SAVED
        assert time.monotonic() - ended < BACK_WITHIN
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(2, timeout=60)
        nothing_was_lost_or_done_twice(scene, early)
        the_log_is_short(scene)


async def during(fault: Fault, scene: Scene, early: list[int]) -> dict[int, str]:
    """What those who tapped were told. What is said to be saved is, and nothing else."""
    with fault(scene):
        began = time.monotonic()
        taps = await asyncio.gather(*(tap(scene, account) for account in early))
        assert time.monotonic() - began < TOLD_WITHIN
        sent = scene.boxes.invited.total()
        told = {account: answer.text or "" for account, answer in zip(early, taps, strict=True)}
        assert any(text.startswith(NOT_SAVED) for text in told.values())
        assert all(text == SAVED or text.startswith(NOT_SAVED) for text in told.values())
        await asyncio.sleep(3)
        assert scene.boxes.invited.total() <= sent + CONCURRENCY, "nothing is sent whose outcome cannot be kept"
    assert answered(scene) == {account: 1 for account, text in told.items() if text == SAVED}
    return told


def nothing_was_lost_or_done_twice(scene: Scene, early: list[int]) -> None:
    copies = scene.boxes.invited
    assert {account: copies[account] for account in scene.accounts} == dict.fromkeys(scene.accounts, 1)
    assert scene.twice() == set()
    assert scene.query("SELECT count(*) FROM outbox WHERE mode = 'notify' AND state != 'sent'") == [(0,)]
    assert answered(scene) == dict.fromkeys(early, 1)
    scene.check_integrity()


def the_log_is_short(scene: Scene) -> None:
    """One line that it is so and one that it is over; and the process that wrote them is still the first one."""
    assert scene.stage.bot is not None
    lines = scene.stage.bot.lines
    assert [line for line in lines if "Traceback" in line] == []
    assert sum(DOWN in line for line in lines) == 1
    assert sum(UP in line for line in lines) == 1
    assert [line for line in lines if "ERROR" in line and DOWN not in line] == []
    assert scene.stage.bot.stop() == 0


async def test_short_locks_are_waited_for(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, rate=60) as scene:
        scene.stage.start_bot()
        await scene.until_invited(TAPPING)
        early = invited(scene)
        for account in early:
            with locked(scene):
                saving = asyncio.create_task(tap(scene, account))
                await asyncio.sleep(0.3)
            assert (await saving).text == SAVED
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(2, timeout=60)
        nothing_was_lost_or_done_twice(scene, early)
        assert scene.stage.bot is not None
        assert [line for line in scene.stage.bot.lines if "ERROR" in line] == []


async def test_killed_while_nothing_could_be_stored(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, rate=60) as scene:
        await scene.control.fault(method="sendMessage", answer_delay=0.3)
        scene.stage.start_bot()
        await scene.until_invited(3 * CONCURRENCY)
        with unwritable(scene):
            await asyncio.sleep(1)
            scene.kill()
        scene.check_integrity()
        scene.stage.start_bot()
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(2, timeout=60)
        doubles = {account for account in scene.accounts if scene.boxes.invited[account] > 1}
        assert doubles <= scene.twice()
        assert scene.boxes.invited.total() - PEOPLE <= CONCURRENCY
        scene.check_integrity()


async def test_the_secretary_in_a_dialog_is_told_too(tmp_path: Path) -> None:
    async with broadcast(tmp_path, 1) as scene:
        scene.stage.start_bot()
        await scene.control.write(SECRETARY, "/menu")
        menu = await scene.control.wait_for_text(SECRETARY, MENU)
        await scene.control.quiet()
        with unwritable(scene):
            answer = await scene.control.tap(SECRETARY, "Новое заседание", message_id=menu["message_id"])
            assert NOT_SAVED in (answer.text or "") or await says(scene, SECRETARY, NOT_SAVED)
            await scene.control.write(SECRETARY, "/menu")
            await scene.control.wait_for(lambda: says(scene, SECRETARY, NOT_SAVED))
        assert scene.stage.bot is not None
        scene.stage.bot.wait_for(UP)
        await scene.control.write(SECRETARY, "/menu")
        await scene.control.wait_for_text(SECRETARY, MENU, after=menu["message_id"])
        the_log_is_short(scene)


async def says(scene: Scene, account: int, part: str) -> bool:
    return any(part in words_of(message) for message in await scene.control.messages(account))


async def tap(scene: Scene, account: int) -> Tap:
    return await scene.control.tap(account, "Буду лично", wait=30)


def invited(scene: Scene) -> list[int]:
    """Some who have their invitation."""
    return [account for account in scene.accounts if scene.boxes.invited[account]][:TAPPING]


def answered(scene: Scene) -> dict[int, int]:
    """How many answers of whom are stored."""
    query = "SELECT telegram_id, count(*) FROM answers JOIN people ON people.id = person_id GROUP BY telegram_id"
    return dict(scene.query(query))
