"""Taps a second, through the whole path of an RSVP tap: Kvorum beside the same work in other libraries."""

import argparse
import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.burst import burst
from benchmarks.collector import without_collector
from benchmarks.cores import BOXES, on_core
from benchmarks.processes import processor
from benchmarks.report import Row, table
from benchmarks.sides import BARE, OURS, TITLES, chosen, sides

PEOPLE = 200
ROUNDS = 5
_WARM_UP = 2  # rounds that do not count
_TARGET = "≥ 0.6 × plain aiogram bot, ≥ 2 × python-telegram-bot"
_COMMAND = "python -m benchmarks.throughput"


@dataclass(frozen=True, slots=True)
class Burst:
    """`rate`: taps a second; `cost`: the bot's processor time for one, in seconds."""

    rate: float
    cost: float


def measure(people: int = PEOPLE, rounds: int = ROUNDS, names: Collection[str] = tuple(TITLES)) -> list[Row]:
    with on_core(BOXES), without_collector():
        bursts = asyncio.run(_bursts(people, rounds, names))
    return [_row(name, bursts, people) for name in bursts]


async def _bursts(people: int, rounds: int, names: Collection[str]) -> dict[str, list[Burst]]:
    """In turn, so that all meet the same noise."""
    async with sides(people, names) as found:
        bursts: dict[str, list[Burst]] = {name: [] for name in found}
        for turn in range(_WARM_UP + rounds):
            for name, side in found.items():
                spent = processor(side.process.pid)
                took = await burst(side, turn)
                if turn >= _WARM_UP:
                    cost = (processor(side.process.pid) - spent) / people
                    bursts[name].append(Burst(people / took, cost))
    return bursts


def _row(name: str, bursts: Mapping[str, Sequence[Burst]], people: int) -> Row:
    rates = [one.rate for one in bursts[name]]
    cost = median(one.cost for one in bursts[name]) * 1000
    spread = f"({min(rates):.0f}–{max(rates):.0f}/s, n={len(rates)})"
    value = f"{median(rates):.0f}/s {spread}, {cost:.1f} ms of processor a tap"
    what = f"{people} taps, toast and redraw: {TITLES[name]}"
    if name != OURS:
        return Row(what, value, "", "", _COMMAND)
    beside = "; ".join(_share(bursts, other) for other in bursts if other not in (OURS, BARE))
    return Row(what, value, _TARGET, beside, _COMMAND)


def _share(bursts: Mapping[str, Sequence[Burst]], other: str) -> str:
    ours, theirs = (median(one.rate for one in bursts[name]) for name in (OURS, other))
    return f"{ours / theirs:.2f} × {TITLES[other]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--sides", type=chosen, default=tuple(TITLES), help=",".join(TITLES))
    wanted = parser.parse_args()
    print(table(measure(wanted.people, wanted.rounds, wanted.sides)))


if __name__ == "__main__":
    main()
