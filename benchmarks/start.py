"""How long one waits: for the help, for a bot that listens, for the demonstration."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.bots import folder, kvorum, plain_bot
from benchmarks.box import at_the_box, called
from benchmarks.report import Row, seconds, table, times
from tests.e2e.stage import ROOT, Process

HELPS = 9
STARTS = 5
_COMMAND = "python -m benchmarks.start"
Bot = Callable[[str, Path], AbstractContextManager[Process]]


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


async def _polling() -> list[Row]:
    first, later, plain = [], [], []
    for _ in range(STARTS):
        with folder() as here:
            first.append(await _first_poll(kvorum, here))
            later.append(await _first_poll(kvorum, here))
            plain.append(await _first_poll(plain_bot, here))
    what = "`kvorum run` to its first getUpdates"
    return [
        Row(f"{what}, with a new database", seconds(first), "", times(first, plain, "plain aiogram bot"), _COMMAND),
        Row(f"{what}, with its database", seconds(later), "", times(later, plain, "plain aiogram bot"), _COMMAND),
    ]


async def _first_poll(bot: Bot, here: Path) -> float:
    """Seconds. An update is waiting already: the box remembers only polls that brought something."""
    async with at_the_box(here) as control:
        await control.person("Somebody", id=1)
        await control.write(1, "/start")
        began = datetime.now(UTC)
        with bot(control.url, here):
            polled = await called(control, "getUpdates", 1)
    return (polled[0] - began).total_seconds()


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
