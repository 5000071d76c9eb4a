"""Telegram refuses, breaks off, breaks off after storing, answers nonsense, goes away: nobody is left out."""

import time
from pathlib import Path

import pytest

from simulator.client import Control
from tests.durability.scene import CONCURRENCY, Scene, broadcast, seeded

PEOPLE = 400
AWAY = 12.0  # seconds; longer than any pause that a fault of one message leads to
BACK_WITHIN = 5.0
FAULTS: dict[str, dict[str, object]] = {
    "503 now and then": {"error_code": 503, "probability": 0.1},
    "a broken answer, the message is stored": {"malformed": "half", "probability": 0.05},
    "a gateway's page": {"malformed": "html", "probability": 0.1},
    "cut before": {"cut": "before", "probability": 0.1},
    "cut after the message was stored": {"cut": "after", "probability": 0.05},
    "429 that nobody could foresee": {"error_code": 429, "retry_after": 1, "probability": 0.01},
}


async def everybody_is_told(scene: Scene) -> None:
    await scene.until_invited(PEOPLE)
    await scene.control.clear_faults()
    await scene.control.quiet(2, timeout=60)
    got = scene.boxes.invited
    assert [account for account in scene.accounts if not got[account]] == []
    assert {account for account in scene.accounts if got[account] > 1} <= scene.twice()
    scene.check_integrity()


@pytest.mark.parametrize("name", FAULTS)
async def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE) as scene:
        await scene.control.fault(method="send*", seed=7, **FAULTS[name])
        scene.stage.start_bot()
        await everybody_is_told(scene)


async def test_all_of_it_at_once_and_the_plug_is_pulled(tmp_path: Path) -> None:
    moments = seeded(3)
    async with broadcast(tmp_path, PEOPLE) as scene:
        for number, fault in enumerate(FAULTS.values()):
            await scene.control.fault(method="send*", seed=number, **fault)
        for kill in range(5):
            scene.stage.start_bot()
            await scene.until_invited((kill + 1) * PEOPLE // 8 + moments.randrange(20))
            scene.kill()
        scene.stage.start_bot()
        await everybody_is_told(scene)
        assert scene.boxes.invited.total() - PEOPLE <= 5 * CONCURRENCY + PEOPLE // 2


async def test_who_was_away_is_served_at_full_speed_soon_after(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, rate=30) as scene:
        scene.stage.start_bot()
        await scene.until_invited(60)
        await scene.control.fault(away=AWAY)
        gone = time.monotonic()
        before = scene.boxes.invited.total()
        await scene.until_invited(before + CONCURRENCY + 1)
        assert time.monotonic() - gone < AWAY + BACK_WITHIN
        await everybody_is_told(scene)
        assert scene.boxes.invited.total() == PEOPLE, "whoever is away stores nothing"


async def test_the_bots_own_pace_provokes_no_429(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, "--rate-limits", rate=30) as scene:
        scene.stage.start_bot()
        await scene.until_invited(PEOPLE)
        assert [call["at"] for call in await refused(scene.control)] == []


async def refused(control: Control) -> list[dict[str, object]]:
    return [call for call in await control.calls() if call["status"] == 429]
