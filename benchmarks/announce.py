"""A meeting announced to a thousand people: the commit, and the flow of invitations that follows."""

import asyncio
import sqlite3
import time
from datetime import datetime
from pathlib import Path

from benchmarks.bots import folder, kvorum
from benchmarks.box import at_the_box, called, let_in
from benchmarks.crowd import CODE, SECRETARY, crowd, members
from benchmarks.report import Row, milliseconds, seconds, table, times
from simulator.client import Control

PEOPLE = 1000
COUNTED = 300  # messages of the flow
COMMITS = 5
FLOWS = 3
TELEGRAM_RATE = 30  # messages a second (Bot API FAQ)
_COMMAND = "python -m benchmarks.announce"
_WAY = ("Заседания", CODE, "Объявить")  # what the secretary taps before the last tap


def measure() -> list[Row]:
    return [*asyncio.run(_commits()), *asyncio.run(_flows())]


async def _commits() -> list[Row]:
    ours, bare = [], []
    for _ in range(COMMITS):
        with folder() as here:
            async with crowd(here, PEOPLE) as people:
                began = time.perf_counter()
                await people.announce()
                ours.append(time.perf_counter() - began)
            bare.append(_bare_commit(here))
    what = f"announcing to {PEOPLE} people: the use case with its commit"
    return [Row(what, milliseconds(ours), "< 1 s", times(ours, bare, "as many bare rows by sqlite3"), _COMMAND)]


def _bare_commit(here: Path) -> float:
    """Seconds for as many rows of much the same size, durable as ours."""
    connection = sqlite3.connect(here / "bare.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE outbox (id INTEGER PRIMARY KEY, dedupe_key TEXT UNIQUE, person INTEGER)")
    began = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    rows = [(f"notify:invitation:1:{n}:round-1", n) for n in range(PEOPLE)]
    connection.executemany("INSERT INTO outbox (dedupe_key, person) VALUES (?, ?)", rows)
    connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return took


async def _flows() -> list[Row]:
    toasts, rates, refused, firsts = [], [], 0, []
    for _ in range(FLOWS):
        toast, first, rate, refusals = await _flow()
        toasts.append(toast)
        firsts.append(first)
        rates.append(rate)
        refused += refusals
    middle = sorted(rates)[len(rates) // 2]
    flow = f"{middle:.1f}/s ({min(rates):.1f}–{max(rates):.1f}/s, n={FLOWS}), {refused} answers 429"
    compared = f"{middle / TELEGRAM_RATE:.2f} of Telegram's {TELEGRAM_RATE}/s"
    return [
        Row("the same, from the secretary's tap to her toast", milliseconds(toasts), "< 1 s", "", _COMMAND),
        Row("the same, from her tap to the first invitation", seconds(firsts), "", "", _COMMAND),
        Row(f"flow of {COUNTED} invitations of {PEOPLE}", flow, "30/s, no 429", compared, _COMMAND),
    ]


async def _flow() -> tuple[float, float, float, int]:
    """Seconds to the toast and to the first invitation, messages a second, refusals for exceeding the rate."""
    with folder() as here:
        async with crowd(here, PEOPLE):
            pass
        async with at_the_box(here, "--rate-limits") as control:
            await let_in(control, [SECRETARY, *members(PEOPLE)])
            with kvorum(control.url, here):
                await _up_to_the_last_tap(control)
                before = (await control.calls())[-1]["n"]
                tapped_at = (await control.clock()).now
                began = time.perf_counter()
                await control.tap(SECRETARY, "Разослать")
                toast = time.perf_counter() - began
                sent = await called(control, "sendMessage", COUNTED + 1, after=before, to=members(PEOPLE))
                refused = sum(call["status"] == 429 for call in await control.calls(after=before))
    return toast, _between(tapped_at, sent[0]), COUNTED / _between(sent[0], sent[-1]), refused


async def _up_to_the_last_tap(control: Control) -> None:
    await control.write(SECRETARY, "/menu")
    await control.quiet(0.5)
    for label in _WAY:
        await control.tap(SECRETARY, label)
        await control.quiet(0.5)


def _between(one: datetime, other: datetime) -> float:
    return (other - one).total_seconds()


if __name__ == "__main__":
    print(table(measure()))
