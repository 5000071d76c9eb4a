"""How long one waits for the help, for a bot that listens, for the demonstration; how large the one that listens is."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.bots import Bot, folder, plain_bot, starting_kvorum
from benchmarks.box import at_the_box
from benchmarks.processes import resident
from benchmarks.report import Row, seconds, table, times
from simulator.client import Control
from tests.e2e.stage import ROOT, Process

HELPS = 9
STARTS = 5
_PATIENCE = 60.0  # seconds
_COMMAND = "python -m benchmarks.start"


def measure() -> list[Row]:
    return [_help(), *asyncio.run(_polling()), _demo()]


def _help() -> Row:
    ours, bare = [], []
    for _ in range(HELPS):
        ours.append(_run("-m", "bot", "--help"))
        bare.append(_run("-c", "pass"))
    return Row("`kvorum --help`", seconds(ours), "< 0.5 s", times(ours, bare, "an empty Python"), _COMMAND)


def _run(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds and MB, at the first getUpdates."""

    took: float
    resident: float


async def _polling() -> list[Row]:
    first, later, plain = [], [], []
    for _ in range(STARTS):
        with folder() as here:
            first.append(await _first_poll(starting_kvorum, here))
            later.append(await _first_poll(starting_kvorum, here))
            plain.append(await _first_poll(plain_bot, here))
    return [*_rows("with a new database", first, plain), *_rows("with its database", later, plain)]


def _rows(when: str, ours: Sequence[Start], plain: Sequence[Start]) -> list[Row]:
    took, beside = [start.took for start in ours], [start.took for start in plain]
    size, plain_size = ([start.resident for start in starts] for starts in (ours, plain))
    resident = f"{median(size):.0f} MB ({min(size):.0f}–{max(size):.0f} MB, n={len(size)})"
    compared = f"{median(size) / median(plain_size):.1f} × plain aiogram bot ({median(plain_size):.0f} MB)"
    what = "`kvorum run` to its first getUpdates"
    return [
        Row(f"{what}, {when}", seconds(took), "≤ 1.5 s", times(took, beside, "plain aiogram bot"), _COMMAND),
        Row(f"resident then, {when}", resident, "≤ 90 MB", compared, _COMMAND),
    ]


async def _first_poll(bot: Bot, here: Path) -> Start:
    """An update is waiting already: the box tells only of polls that brought something."""
    async with at_the_box(here) as control:
        await control.person("Somebody", id=1)
        await control.write(1, "/start")
        listening = asyncio.Event()
        polled = asyncio.create_task(_getting_updates(control, listening.set))
        await listening.wait()
        began = datetime.now(UTC)
        with bot(control.url, here) as process:
            polled_at = await asyncio.wait_for(polled, _PATIENCE)
            return Start((polled_at - began).total_seconds(), resident(process.pid))


async def _getting_updates(control: Control, listening: Callable[[], object]) -> datetime:
    """When the box had answered."""
    async for event in control.events(listening):
        if event["type"] == "call" and event["call"]["method"] == "getUpdates":
            return datetime.fromisoformat(event["call"]["at"])
    raise RuntimeError("the box has stopped")


def _demo() -> Row:
    took = []
    for _ in range(STARTS):
        with folder() as here:
            began = time.perf_counter()
            process = Process("-m", "bot", "demo", "--port", "0", cwd=here)
            try:
                process.wait_for("http://")
                took.append(time.perf_counter() - began)
            finally:
                process.stop()
    return Row("`kvorum demo` to its printed address", seconds(took), "< 15 s", "", _COMMAND)


if __name__ == "__main__":
    print(table(measure()))
