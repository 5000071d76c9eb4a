"""Somebody sets the clock back by an hour: nothing comes twice, nothing waits for the old time to come again."""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

from tests.durability.scene import CONCURRENCY, Scene, broadcast
from tests.e2e.stage import Process

PEOPLE, EARLY = 40, 12
AN_HOUR = 3600  # seconds
SET = "the machine's clock was set"


async def test_the_clock_of_the_meetings(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE) as scene:
        scene.stage.start_bot()
        await scene.until_invited(EARLY)
        await scene.control.advance(-AN_HOUR)
        await scene.until_invited(PEOPLE)
        await scene.hour_before_the_deadline()
        await scene.until_reminded(PEOPLE)
        for seconds in (-AN_HOUR, AN_HOUR):
            await scene.control.advance(seconds)
            await scene.control.quiet(1.5, timeout=60)
        everybody_once(scene)
        assert scene.stage.bot is not None
        assert [line for line in scene.stage.bot.lines if "ERROR" in line or "WARNING" in line] == []


async def test_the_machines_clock(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE) as scene:
        await scene.control.fault(method="send*", error_code=503, probability=0.3, seed=1)
        bot = start(scene)
        await scene.until_invited(EARLY)
        set_clock(scene, -AN_HOUR)  # while some messages are to be tried again in a moment
        await scene.until_invited(PEOPLE)
        await scene.control.clear_faults()

        set_clock(scene, until_the_last_reminder(scene))
        await scene.until_reminded(PEOPLE)
        set_clock(scene, until_the_last_reminder(scene) - AN_HOUR)
        ticked = last_tick(scene)
        await scene.control.wait_for(lambda: has_ticked_since(scene, ticked))
        await scene.control.quiet(1, timeout=60)
        everybody_once(scene)
        assert sum(SET in line for line in bot.lines) == 3
        assert [line for line in bot.lines if "ERROR" in line] == []


async def test_set_back_while_the_bot_was_down(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE) as scene:
        await scene.control.fault(method="send*", error_code=503, probability=0.3, seed=1)
        start(scene)
        await scene.until_invited(EARLY)
        scene.kill()
        await scene.control.clear_faults()
        start(scene, -AN_HOUR)
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(1, timeout=60)
        assert {account for account in scene.accounts if scene.boxes.invited[account] > 1} <= scene.twice()
        assert scene.boxes.invited.total() - PEOPLE <= CONCURRENCY


def everybody_once(scene: Scene) -> None:
    everybody = dict.fromkeys(scene.accounts, 1)
    for box in (scene.boxes.invited, scene.boxes.reminded):
        assert {account: box[account] for account in scene.accounts} == everybody
    assert scene.twice() == set()
    scene.check_integrity()


def start(scene: Scene, ahead: float = 0) -> Process:
    """As in production, where the domain's clock is the machine's."""
    write(scene, ahead)
    environment = {**scene.stage.environment, "CLOCK_URL": ""}
    folder = scene.stage.folder
    scene.stage.bot = Process("-m", "tests.durability.clock_that_is_set", "run", cwd=folder, **environment)
    scene.stage.bot.wait_for("Run polling")
    return scene.stage.bot


def set_clock(scene: Scene, ahead: float) -> None:
    """Returns when the bot has noticed."""
    assert scene.stage.bot is not None
    write(scene, ahead)
    os.kill(scene.stage.bot.pid, signal.SIGUSR1)
    scene.stage.bot.wait_for(SET)


def write(scene: Scene, ahead: float) -> None:
    (scene.stage.folder / "clock").write_text(str(ahead))


def until_the_last_reminder(scene: Scene) -> float:
    """Seconds."""
    reply_by = datetime.fromisoformat(scene.query("SELECT reply_by FROM meetings")[0][0]).replace(tzinfo=UTC)
    return (reply_by - datetime.now(UTC)).total_seconds() - AN_HOUR


def last_tick(scene: Scene) -> float:
    return Path(f"{scene.database}.running").stat().st_mtime


async def has_ticked_since(scene: Scene, ticked: float) -> bool:
    """And not only in what was going on then."""
    return last_tick(scene) > ticked + 2
