"""Telegram is away for ten real minutes in the middle of a broadcast: `python -m tests.durability.away --minutes 10`.

Not a part of the tests, which do it with twelve seconds (`test_faulty_line.py`). Exit code 1: a promise is broken.
"""

import argparse
import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.durability.scene import Scene, broadcast

RATE = 30  # messages a second
BEFORE, AFTER = 10, 40  # seconds of sending
BACK_WITHIN, WINDOW = 5, 10  # seconds
FULL_SPEED = 0.97  # of the rate


@dataclass(frozen=True, slots=True)
class Found:
    """`pace` is messages a second in the window that begins when the bot must be back."""

    people: int
    told: int
    twice: int
    minutes: float
    first_after: float
    pace: float
    too_many: int

    @property
    def kept(self) -> bool:
        return self.told == self.people and not self.twice and not self.too_many and self.pace >= RATE * FULL_SPEED

    def __str__(self) -> str:
        return (
            f"away for {self.minutes:g} min; told {self.told} of {self.people}, twice {self.twice}; "
            f"first message {self.first_after:.1f} s after the end, then {self.pace:.1f} a second "
            f"(from second {BACK_WITHIN} to {BACK_WITHIN + WINDOW}); answers 429: {self.too_many}; "
            f"promises {'kept' if self.kept else 'BROKEN'}"
        )


async def measure(folder: Path, minutes: float) -> Found:
    people = RATE * (BEFORE + AFTER)
    async with broadcast(folder, people, "--rate-limits", rate=RATE) as scene:
        scene.stage.start_bot()
        await scene.until_invited(RATE * BEFORE)
        await scene.control.fault(away=minutes * 60)
        until = time.monotonic() + minutes * 60
        await asyncio.sleep(minutes * 60 - 1)
        before = told(scene)
        await asyncio.sleep(max(0.0, until - time.monotonic()))
        first_after = await seconds_until_more_than(before, scene)
        pace = await pace_at(scene, until + BACK_WITHIN)
        await scene.until_invited(people)
        await scene.control.quiet(2, timeout=60)
        scene.check_integrity()
        copies = scene.boxes.invited
        refused = sum(call["status"] == 429 for call in await scene.control.calls())
        twice = copies.total() - told(scene)
        return Found(people, told(scene), twice, minutes, first_after, pace, refused)


async def seconds_until_more_than(before: int, scene: Scene) -> float:
    began = time.monotonic()
    await scene.until_invited(before + 1)
    return time.monotonic() - began


async def pace_at(scene: Scene, moment: float) -> float:
    await asyncio.sleep(max(0.0, moment - time.monotonic()))
    began, before = time.monotonic(), scene.boxes.invited.total()
    await asyncio.sleep(WINDOW)
    return (scene.boxes.invited.total() - before) / (time.monotonic() - began)


def told(scene: Scene) -> int:
    return sum(map(bool, scene.boxes.invited.values()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    minutes = parser.parse_args().minutes
    with tempfile.TemporaryDirectory(prefix="kvorum-away-") as folder:
        found = asyncio.run(measure(Path(folder), minutes))
    print(found)
    return 0 if found.kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
