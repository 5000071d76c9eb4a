"""A fault in the middle of a broadcast, and its end: five seconds later as many messages go as may, and never more."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

from tests.durability.promises import nobody_is_left_out, own_pace_provoked_no_429
from tests.durability.scene import Scene, broadcast

RATE = 20  # messages a second, of the bot and of Telegram's limit: slow enough for a busy machine to keep
PEOPLE = 1000
BACK_WITHIN, WINDOW = 5.0, 4.0  # seconds
FULL_SPEED = 0.9  # of the rate, in a window that begins when the bot must be back


@dataclass(frozen=True, slots=True)
class Trouble:
    """A wish for a fault, and how many seconds after it the fault is over."""

    wish: dict[str, object]
    lasts: float


TROUBLES = {
    "429": Trouble({"method": "sendMessage", "error_code": 429, "retry_after": 3, "times": 1}, 3),
    "5xx": Trouble({"error_code": 503, "until": 3}, 3),
    "cut connections": Trouble({"cut": "before", "until": 3}, 3),
    "stored, and cut": Trouble({"cut": "after", "until": 2}, 2),
    "away": Trouble({"away": 6}, 6),
}


async def test_full_speed_within_five_seconds(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, "--rate-limits", "--broadcast-rate", str(RATE), rate=RATE) as scene:
        await scene.start()
        await scene.until_invited(RATE)
        paces = {name: await pace_after(trouble, scene) for name, trouble in TROUBLES.items()}
        assert {name: pace for name, pace in paces.items() if pace < FULL_SPEED * RATE} == {}
        assert sum(map(bool, scene.boxes.invited.values())) < PEOPLE, "there were always more to be told"
        await scene.until_invited(PEOPLE)
        await scene.until_all_is_sent()
        nobody_is_left_out(scene)
        await own_pace_provoked_no_429(scene)
        scene.check_integrity()


async def pace_after(trouble: Trouble, scene: Scene) -> float:
    """Messages a second that reached the server from the moment when the bot must be back."""
    fault = await scene.control.fault(**trouble.wish)
    await scene.control.wait_for(lambda: struck(scene, fault))
    over = time.monotonic() + trouble.lasts
    await asyncio.sleep(over + BACK_WITHIN - time.monotonic())
    began, before = time.monotonic(), (await scene.control.rate()).messages
    await asyncio.sleep(began + WINDOW - time.monotonic())
    return ((await scene.control.rate()).messages - before) / (time.monotonic() - began)


async def struck(scene: Scene, fault: int) -> bool:
    return any(seen.id == fault and seen.struck for seen in await scene.control.faults())
