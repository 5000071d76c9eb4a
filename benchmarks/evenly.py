"""Fifty taps a second, one after the other at even distances: how soon is each answered?"""

import argparse
import asyncio
import time
from collections.abc import Collection, Sequence

from benchmarks.bots import Side
from benchmarks.burst import LABELS
from benchmarks.collector import without_collector
from benchmarks.cores import BOXES, on_core
from benchmarks.processes import processor
from benchmarks.report import Row, percentiles, table
from benchmarks.sides import OURS, TITLES, chosen, sides

PEOPLE = 200
RATE = 50  # taps a second
SECONDS = 20
_WARM_UP = 4  # seconds that do not count: everybody has tapped once
_COMMAND = "python -m benchmarks.evenly"


def measure(seconds: int = SECONDS, names: Collection[str] = tuple(TITLES)) -> list[Row]:
    with on_core(BOXES), without_collector():
        return asyncio.run(_measure(seconds, names))


async def _measure(seconds: int, names: Collection[str]) -> list[Row]:
    rows = []
    async with sides(PEOPLE, names) as found:
        for name, side in found.items():
            await evenly(side, _WARM_UP * RATE)
            spent = processor(side.process.pid)
            took = await evenly(side, seconds * RATE, first=_WARM_UP * RATE)
            busy = (processor(side.process.pid) - spent) / seconds
            value = f"{percentiles(took)}, {busy:.0%} of a core"
            target = "95 %: ≤ 15 ms" if name == OURS else ""
            rows.append(Row(f"{RATE} taps a second, tap to toast: {TITLES[name]}", value, target, "", _COMMAND))
    return rows


async def evenly(side: Side, taps: int, *, first: int = 0) -> Sequence[float]:
    """Seconds from each tap to its toast, as the person has them; whoever is late holds nobody up."""
    began = time.perf_counter()
    async with asyncio.TaskGroup() as under_way:
        tasks = []
        for number in range(taps):
            await asyncio.sleep(began + number / RATE - time.perf_counter())
            tasks.append(under_way.create_task(tap(side, first + number)))
    await side.control.quiet(1, timeout=60)
    return [task.result() for task in tasks]


async def tap(side: Side, number: int) -> float:
    """Seconds to the toast. Everybody in turn, and each time he changes his mind: each tap changes something."""
    turn, person = divmod(number, len(side.chats))
    chat = side.chats[person]
    began = time.perf_counter()
    tap = await side.control.tap(chat.account, LABELS[turn % 2], message_id=chat.message_id, wait=30)
    took = time.perf_counter() - began
    if not (tap.text or "").startswith("Записали"):
        raise RuntimeError(f"the tap was answered with {tap.text!r}")
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=SECONDS)
    parser.add_argument("--sides", type=chosen, default=tuple(TITLES), help=",".join(TITLES))
    wanted = parser.parse_args()
    print(table(measure(wanted.seconds, wanted.sides)))


if __name__ == "__main__":
    main()
