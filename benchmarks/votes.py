"""A thousand voters within twenty seconds: how soon has each his toast, and is every ballot counted?"""

import argparse
import asyncio
import json
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.bots import Chat, Side, folder, voting_side
from benchmarks.collector import without_collector
from benchmarks.cores import BOXES, on_core
from benchmarks.crowd import database_in
from benchmarks.processes import processor
from benchmarks.report import Row, percentiles, table

PEOPLE, SECONDS = 1000, 20
CHOICES = ("👍 За", "👎 Против", "🤷 Воздержаться")
_COMMAND = "python -m benchmarks.votes"
_PATIENCE = 60.0  # seconds, for the last card to be redrawn


def measure(people: int = PEOPLE, seconds: float = SECONDS) -> list[Row]:
    with on_core(BOXES), without_collector():
        return [asyncio.run(_measure(people, seconds, secret=secret)) for secret in (False, True)]


async def _measure(people: int, seconds: float, *, secret: bool) -> Row:
    with folder() as here:
        async with voting_side(here, people, secret=secret) as side:
            spent = processor(side.process.pid)
            took = await vote(side, seconds)
            busy = (processor(side.process.pid) - spent) / seconds
            await side.control.quiet(2, timeout=_PATIENCE)
        must_be_complete(here, people)
    kind = "secret" if secret else "open"
    what = f"{people} voters within {seconds:.0f} s, {kind}: tap to toast"
    value = f"{percentiles(took)}, {busy:.0%} of a core; every ballot counted"
    return Row(what, value, "95 %: ≤ 1 s, none lost", "", _COMMAND)


async def vote(side: Side, seconds: float) -> Sequence[float]:
    """Seconds from each tap to its toast; the taps come at even distances, and whoever is late holds nobody up."""
    began, each = time.perf_counter(), seconds / len(side.chats)
    async with asyncio.TaskGroup() as under_way:
        tasks = []
        for number, chat in enumerate(side.chats):
            await asyncio.sleep(began + number * each - time.perf_counter())
            tasks.append(under_way.create_task(_tap(side, chat, CHOICES[number % len(CHOICES)])))
    return [task.result() for task in tasks]


async def _tap(side: Side, chat: Chat, choice: str) -> float:
    began = time.perf_counter()
    tap = await side.control.tap(chat.account, choice, message_id=chat.message_id, wait=30)
    took = time.perf_counter() - began
    if "принят" not in (tap.text or "").casefold():
        raise RuntimeError(f"the tap was answered with {tap.text!r}")
    return took


def must_be_complete(here: Path, people: int) -> None:
    """With the last ballot the vote was closed, and everybody's is in the sum. Raises RuntimeError."""
    with closing(sqlite3.connect(database_in(here))) as connection:
        ((cast,),) = connection.execute("SELECT count(*) FROM ballots").fetchall()
        ((said,),) = connection.execute("SELECT results FROM polls").fetchall()
    ((_, result),) = json.loads(said) or ((0, None),)
    counted = sum(result["count"][name] for name in ("in_favour", "against", "abstained")) if result else 0
    if (cast, counted) != (people, people):
        raise RuntimeError(f"{people} voted, {cast} ballots are there, {counted} were counted")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    wanted = parser.parse_args()
    print(table(measure(wanted.people, wanted.seconds)))


if __name__ == "__main__":
    main()
