"""Taps a second, through the whole path of an RSVP tap: Kvorum beside the same work in other libraries."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from statistics import median

from benchmarks.bots import (
    PEERS,
    Bot,
    Side,
    asking_side,
    bare_bot,
    frozen_bot,
    kvorum_side,
    plain_bot,
    ptb_bot,
    telebot_bot,
)
from benchmarks.burst import burst
from benchmarks.cores import BOXES, on_core
from benchmarks.report import Row, table

PEOPLE = 200
ROUNDS = 5
WARM_UP = 2  # rounds that do not count
_COMMAND = "python -m benchmarks.throughput"
_OURS, _PLAIN, _FROZEN, _BARE = "Kvorum", "plain aiogram bot", "the same, its collector frozen", "no library"
_PTB, _TELEBOT = "python-telegram-bot, aiosqlite", "pyTelegramBotAPI, aiosqlite"
_OTHERS: Mapping[str, Bot] = {_PLAIN: plain_bot, _FROZEN: frozen_bot, _BARE: bare_bot}
_IN_OTHER_LIBRARIES: Mapping[str, Bot] = {_PTB: ptb_bot, _TELEBOT: telebot_bot}


def measure(people: int = PEOPLE, rounds: int = ROUNDS) -> list[Row]:
    with on_core(BOXES):
        rates = asyncio.run(_rates(people, rounds))
    return [_row(name, rates, people) for name in rates]


@asynccontextmanager
async def sides(people: int) -> AsyncIterator[dict[str, Side]]:
    """All of them, each before a box of its own; the peers only where they are installed."""
    others = {**_OTHERS, **(_IN_OTHER_LIBRARIES if PEERS.exists() else {})}
    async with AsyncExitStack() as stack:
        found = {_OURS: await stack.enter_async_context(kvorum_side(people))}
        for name, bot in others.items():
            found[name] = await stack.enter_async_context(asking_side(bot, people))
        yield found


async def _rates(people: int, rounds: int) -> dict[str, list[float]]:
    """In turn, so that all meet the same noise."""
    async with sides(people) as found:
        rates: dict[str, list[float]] = {name: [] for name in found}
        for turn in range(WARM_UP + rounds):
            for name, side in found.items():
                took = await burst(side, turn)
                if turn >= WARM_UP:
                    rates[name].append(people / took)
    return rates


def _row(name: str, rates: Mapping[str, list[float]], people: int) -> Row:
    mine = rates[name]
    value = f"{median(mine):.0f}/s ({min(mine):.0f}–{max(mine):.0f}/s, n={len(mine)})"
    ours = name == _OURS
    target = "≥ 0.6 × plain aiogram bot, ≥ 2 × python-telegram-bot" if ours else ""
    beside = "; ".join(_share(mine, rates[other], other) for other in rates if other != name) if ours else ""
    return Row(f"{people} taps, toast and redraw: {name}", value, target, beside, _COMMAND)


def _share(mine: list[float], theirs: list[float], whose: str) -> str:
    return f"{median(mine) / median(theirs):.2f} × {whose}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    wanted = parser.parse_args()
    print(table(measure(wanted.people, wanted.rounds)))


if __name__ == "__main__":
    main()
