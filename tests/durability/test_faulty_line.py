"""Telegram refuses, breaks off, also after storing, answers nonsense or nothing, goes away: nobody is left out."""

import os
from pathlib import Path

import pytest

from tests.durability.impatient import SECONDS as GIVES_UP
from tests.durability.promises import (
    all_cards_agree,
    doubles_are_few_and_owned_up_to,
    every_tap_counts_once,
    nobody_is_left_out,
    only_the_silent_are_reminded,
    own_pace_provoked_no_429,
)
from tests.durability.scene import CONCURRENCY, Scene, broadcast, seed, seeded
from tests.durability.tapping import people_tap

IMPATIENT = "tests.durability.impatient"  # not many seconds go by when nobody answers
FEW = 200
# With DURABILITY_SIZE=full a thousand people and twenty kills: minutes.
FULL = os.environ.get("DURABILITY_SIZE") == "full"
KILLS, PEOPLE, TAPPING, RATE = (20, 1000, 60, 100) if FULL else (5, 400, 30, 100)
RARER = 0.4  # when all of it comes at once: else some would rest for a minute after their sixth fault in a row
AWAY = 2.0  # seconds
FAULTS: dict[str, dict[str, float | str]] = {
    "503 now and then": {"error_code": 503, "probability": 0.1},
    "a broken answer, the message is stored": {"malformed": "half", "probability": 0.05},
    "a gateway's page": {"malformed": "html", "probability": 0.1},
    "cut before": {"cut": "before", "probability": 0.1},
    "cut after the message was stored": {"cut": "after", "probability": 0.05},
    "no answer after the message was stored": {"answer_delay": 2 * GIVES_UP, "probability": 0.03},
    "429 that nobody could foresee": {"error_code": 429, "retry_after": 1, "probability": 0.02},
}


@pytest.mark.parametrize("name", FAULTS)
async def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    async with broadcast(tmp_path, FEW) as scene:
        await scene.control.fault(method="send*", seed=seed(7), **FAULTS[name])
        await scene.start(IMPATIENT)
        await scene.until_invited(FEW)
        unclear = await the_faults_end(scene)
        nobody_is_left_out(scene)
        doubles_are_few_and_owned_up_to(scene, at_most=unclear)
        scene.check_integrity()


async def test_all_of_it_at_once_and_the_plug_is_pulled_again_and_again(tmp_path: Path) -> None:
    moments = seeded(3)
    async with broadcast(tmp_path, PEOPLE, "--rate-limits", "--broadcast-rate", str(RATE), rate=RATE) as scene:
        for fault in FAULTS.values():
            rarer = {**fault, "probability": float(fault["probability"]) * RARER, "seed": moments.randrange(1000)}
            await scene.control.fault(method="send* edit*", **rarer)
        away = moments.sample(range(KILLS), KILLS // 4)
        async with people_tap(scene, moments, moments.sample(list(scene.accounts), TAPPING)) as seen:
            for kill in range(KILLS):
                await scene.start(IMPATIENT)
                if kill in away:
                    await scene.control.fault(away=AWAY)
                await scene.until_invited((kill + 1) * PEOPLE // (KILLS + 5) + moments.randrange(20))
                scene.kill()
                scene.check_integrity()
            await scene.start(IMPATIENT)
            await scene.until_invited(PEOPLE)
        unclear = await the_faults_end(scene)

        nobody_is_left_out(scene)
        doubles_are_few_and_owned_up_to(scene, at_most=KILLS * CONCURRENCY + unclear)
        every_tap_counts_once(scene, seen)
        await all_cards_agree(scene)
        await only_the_silent_are_reminded(scene)
        await own_pace_provoked_no_429(scene)
        scene.check_integrity()


async def the_faults_end(scene: Scene) -> int:
    """Until all is well again. Of how many requests the bot could not know what became of them."""
    seen = await scene.control.faults()
    assert all(fault.struck for fault in seen)
    await scene.control.clear_faults()
    await scene.until_all_is_sent()
    return sum(fault.struck for fault in seen if "error_code" not in fault.wish)
