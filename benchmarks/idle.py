"""What a bot takes while nothing happens."""

import argparse
import asyncio

from benchmarks.bots import Side, asking_side, kvorum_side, plain_bot
from benchmarks.processes import processor, resident
from benchmarks.report import Row, table

PEOPLE = 40
SECONDS = 120
_COMMAND = "python -m benchmarks.idle"


def measure(seconds: float = SECONDS) -> list[Row]:
    return asyncio.run(_measure(seconds))


async def _measure(seconds: float) -> list[Row]:
    """Both at the same time: neither does anything."""
    async with kvorum_side(PEOPLE) as ours, asking_side(plain_bot, PEOPLE) as theirs:
        mine, plain = await asyncio.gather(_share(ours, seconds), _share(theirs, seconds))
        size = resident(ours.process.pid)
    what = f"`kvorum run`, idle for {seconds:g} s"
    return [
        Row(f"{what}: of one core", f"{mine:.2%}", "< 1 %", f"{plain:.2%}: plain aiogram bot", _COMMAND),
        Row(f"{what}: resident", f"{size:.0f} MB", "", "", _COMMAND),
    ]


async def _share(side: Side, seconds: float) -> float:
    """Of a core."""
    before = processor(side.process.pid)
    await asyncio.sleep(seconds)
    return (processor(side.process.pid) - before) / seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    print(table(measure(parser.parse_args().seconds)))


if __name__ == "__main__":
    main()
