"""The same tap on an empty database and on one with ten years of data, in turn."""

import argparse
import asyncio
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.bots import Side, kvorum_side
from benchmarks.burst import burst
from benchmarks.collector import without_collector
from benchmarks.cores import BOXES, on_core
from benchmarks.processes import processor
from benchmarks.report import Row, table
from benchmarks.tap import in_turn
from benchmarks.years import DELIVERIES, MEETINGS, ten_years

PEOPLE = 100
TAPS = 2 * PEOPLE  # everybody there and back, so that the bursts begin with a change
BURSTS = 9
_WARM_UP = 2  # bursts that do not count
_TARGET = "≤ 1.2 × an empty database"
_COMMAND = "python -m benchmarks.history"


def measure(meetings: int = MEETINGS, deliveries: int = DELIVERIES) -> list[Row]:
    with on_core(BOXES), without_collector():
        return asyncio.run(_measure(meetings, deliveries))


async def _measure(meetings: int, deliveries: int) -> list[Row]:
    fill = partial(_fill, meetings=meetings, deliveries=deliveries)
    forgetting_nothing = {"RETENTION_DAYS": "36500"}
    async with (
        kvorum_side(PEOPLE, fill, settings=forgetting_nothing) as old,
        kvorum_side(PEOPLE, settings=forgetting_nothing) as new,
    ):
        alone = await in_turn(old, new, TAPS)
        together, costs = await _bursts(old, new)
    what = f"with {meetings} past meetings and {deliveries} deliveries"
    return [
        _row(f"tap to toast {what}", alone),
        _row(f"a tap of {PEOPLE} at once, toast and redraw, {what}", together),
        _row(f"the processor's time for it {what}", costs),
    ]


def _fill(database: Path, *, meetings: int, deliveries: int) -> None:
    began = time.perf_counter()
    rows = ten_years(database, meetings, deliveries)
    size, took = database.stat().st_size / 2**20, time.perf_counter() - began
    print(f"{sum(rows.values())} rows, {size:.0f} MB, in {took:.0f} s:", rows, flush=True)


async def _bursts(old: Side, new: Side) -> tuple[tuple[list[float], list[float]], tuple[list[float], list[float]]]:
    """Seconds for each tap, and seconds of the processor's time."""
    took: tuple[list[float], list[float]] = ([], [])
    costs: tuple[list[float], list[float]] = ([], [])
    for turn in range(_WARM_UP + BURSTS):
        for number, side in enumerate((old, new)):
            spent = processor(side.process.pid)
            seconds = await burst(side, turn)
            if turn >= _WARM_UP:
                took[number].append(seconds / PEOPLE)
                costs[number].append((processor(side.process.pid) - spent) / PEOPLE)
    return took, costs


def _row(what: str, both: tuple[Sequence[float], Sequence[float]]) -> Row:
    old, new = (median(values) * 1000 for values in both)
    return Row(what, f"{old:.2f} ms", _TARGET, f"{old / new:.2f} × an empty database ({new:.2f} ms)", _COMMAND)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=MEETINGS)
    parser.add_argument("--deliveries", type=int, default=DELIVERIES)
    wanted = parser.parse_args()
    print(table(measure(wanted.meetings, wanted.deliveries)))


if __name__ == "__main__":
    main()
