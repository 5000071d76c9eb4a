"""The tick over a hundred thousand open tasks, and what people look at; through the use cases, on a SQLite file."""

import argparse
import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from benchmarks.bots import folder
from benchmarks.crowd import Crowd, crowd, database_in, members
from benchmarks.report import Row, milliseconds, table, times
from benchmarks.task_pile import DAYS, FEW, pile_up, real_tasks
from commission.clock.fire_due import FireDueReminders
from commission.roster.actor import Actor
from commission.tasks.list_tasks import ListMyTasks, ListTasks, ViewControl
from commission.tasks.query import Share, TaskQuery, TaskSight

PEOPLE = 1000
COPIES = 1000
_A_HUNDREDTH = 100
QUIET_TICKS = 50
LOOKS = 20
MORNINGS = 4  # after these the second reminders of the first tasks join in
_START = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
_MORNING = _START.replace(hour=7)  # of the body: an hour after its work begins
_LATER = timedelta(days=60)  # when more than half of the tasks are overdue
_COMMAND = "python -m benchmarks.ticks"


@dataclass(slots=True)
class _SetClock:
    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds. Of the mornings, those when everybody has one thing to do, and those when few have many.

    `longest`: of the transactions of all mornings, the one for which a tap would have had to wait longest.
    """

    tasks: int
    quiet: list[float]
    ones: list[float]
    many: list[float]
    longest: float
    mine: list[float]
    board: list[float]
    page: list[float]


def measure(copies: int = COPIES) -> list[Row]:
    took = asyncio.run(run(PEOPLE, copies))
    less = asyncio.run(run(PEOPLE, max(1, copies // _A_HUNDREDTH)))
    there, wait = f"with {took.tasks} open tasks", f"a tap waits at most {took.longest * 1000:.0f} ms"

    def looked(what: str, target: str, all_: list[float], few: list[float]) -> Row:
        beside = times(all_, few, f"with {less.tasks} tasks")
        return Row(f"{what}, {there}", milliseconds(all_), target, beside, _COMMAND)

    return [
        looked("a tick with nothing due", "< 20 ms", took.quiet, less.quiet),
        Row(f"{copies} reminders due, to {PEOPLE} people, {there}", milliseconds(took.ones), "< 1 s", wait, _COMMAND),
        Row(f"{copies} reminders due, in {FEW} digests, {there}", milliseconds(took.many), "< 1 s", wait, _COMMAND),
        looked("«my tasks» of who has most", "< 100 ms", took.mine, less.mine),
        looked("the control board", "< 100 ms", took.board, less.board),
        looked("the last page of the list of what is overdue", "< 100 ms", took.page, less.page),
    ]


async def run(people: int, copies: int) -> Took:
    """Raises RuntimeError where something else than what is to be measured has happened."""
    clock = _SetClock(_START)
    with folder() as here:
        async with crowd(here, people) as all_:
            busiest = await _actor(all_, members(1)[0])
            await real_tasks(all_, busiest.id, clock)
            tasks = pile_up(database_in(here), copies, people)
            fire = FireDueReminders(all_.work, clock)
            quiet = [sum(await _tick(fire, expected=0)) for _ in range(QUIET_TICKS)]
            mornings = []
            for day in range(1, MORNINGS + 1):
                clock.at = _MORNING + timedelta(days=day)
                mornings.append(await _tick(fire, expected=2 * copies))  # each reminder, and who is told of it
            clock.at = _START + _LATER
            looks = await _looks(all_, busiest, clock)
    took = [sum(transactions) for transactions in mornings]
    longest = max(max(transactions) for transactions in mornings)
    return Took(tasks, quiet, took[::2], took[1::2], longest, *looks)


async def _actor(people: Crowd, account: int) -> Actor:
    async with people.work.reading() as unit:
        actor = await unit.roster.actor(account)
    if actor is None:
        raise RuntimeError("somebody is not in the roster")
    return actor


async def _tick(fire: FireDueReminders, *, expected: int) -> list[float]:
    """Seconds of each transaction until nothing is due any more."""
    done, took = 0, []
    batch = -1
    while batch:
        began = time.perf_counter()
        batch = await fire()
        took.append(time.perf_counter() - began)
        done += batch
    if done != expected:
        raise RuntimeError(f"{done} things were done, not {expected}")
    return took


async def _looks(people: Crowd, busiest: Actor, clock: _SetClock) -> tuple[list[float], ...]:
    body = people.secretary.memberships[0].body_id
    mine, board = ListMyTasks(people.work, clock), ViewControl(people.work, clock)
    tasks = ListTasks(people.work, clock)
    late = TaskQuery(TaskSight.OVERDUE)
    last = (await tasks(people.secretary, late)).pages - 1
    looks: list[Callable[[], Awaitable[object]]] = [
        lambda: mine(busiest, Share.RESPONSIBLE),
        lambda: board(people.secretary, body),
        lambda: tasks(people.secretary, late, last),
    ]
    return tuple([[await _taken(look) for _ in range(LOOKS)] for look in looks])


async def _taken(look: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await look()
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=COPIES, help=f"of each of {DAYS} tasks")
    print(table(measure(parser.parse_args().copies)))


if __name__ == "__main__":
    main()
