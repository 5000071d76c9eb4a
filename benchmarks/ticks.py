"""The tick over a hundred thousand open tasks, and what people look at; through the use cases, on a SQLite file."""

import argparse
import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TypeVar

from benchmarks.bots import folder
from benchmarks.crowd import Crowd, crowd, database_in, members
from benchmarks.report import Row, milliseconds, table
from benchmarks.task_pile import DAYS, FEW, pile_up, real_tasks
from commission.clock.fire_due import FireDueReminders
from commission.roster.actor import Actor
from commission.tasks.list_tasks import ListMyTasks, ListTasks, ViewControl
from commission.tasks.query import Share, TaskQuery, TaskSight

T = TypeVar("T")
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
    """Seconds, on the wall and of the processor (of this whole process, the database's threads included)."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Of the mornings, those when everybody has one thing to do, and those when few have many.

    `longest`: of the transactions of all mornings, the one for which a tap would have had to wait longest; seconds.
    """

    tasks: int
    quiet: list[Took]
    ones: list[Took]
    many: list[Took]
    longest: float
    mine: list[Took]
    board: list[Took]
    page: list[Took]


def measure(copies: int = COPIES) -> list[Row]:
    took = asyncio.run(run(PEOPLE, copies))
    less = asyncio.run(run(PEOPLE, max(1, copies // _A_HUNDREDTH)))
    there, wait = f"with {took.tasks} open tasks", f"a tap waits at most {took.longest * 1000:.0f} ms"

    def looked(what: str, target: str, all_: list[Took], few: list[Took]) -> Row:
        ratio = median(each.processor for each in all_) / median(each.processor for each in few)
        beside = f"{_of_processor(all_)}, {ratio:.1f} × with {less.tasks} tasks"
        return Row(f"{what}, {there}", milliseconds(_walls(all_)), target, beside, _COMMAND)

    def fired(whom: str, all_: list[Took]) -> Row:
        beside = f"{_of_processor(all_)}; {wait}"
        return Row(f"{copies} reminders due, {whom}, {there}", milliseconds(_walls(all_)), "< 1 s", beside, _COMMAND)

    return [
        looked("a tick with nothing due", "< 20 ms", took.quiet, less.quiet),
        fired(f"to {PEOPLE} people", took.ones),
        fired(f"in {FEW} digests", took.many),
        looked("«my tasks» of who has most", "< 100 ms", took.mine, less.mine),
        looked("the control board", "< 100 ms", took.board, less.board),
        looked("the last page of the list of what is overdue", "< 100 ms", took.page, less.page),
    ]


def _walls(taken: list[Took]) -> list[float]:
    return [each.wall for each in taken]


def _of_processor(taken: list[Took]) -> str:
    return f"{median(each.processor for each in taken) * 1000:.1f} ms of processor"


async def run(people: int, copies: int) -> Measures:
    """Raises RuntimeError where something else than what is to be measured has happened."""
    clock = _SetClock(_START)
    with folder() as here:
        async with crowd(here, people) as all_:
            busiest = await _actor(all_, members(1)[0])
            await real_tasks(all_, busiest.id, clock)
            tasks = pile_up(database_in(here), copies, people)
            fire = FireDueReminders(all_.work, clock)
            quiet = [_sum(await _tick(fire, expected=0)) for _ in range(QUIET_TICKS)]
            mornings = []
            for day in range(1, MORNINGS + 1):
                clock.at = _MORNING + timedelta(days=day)
                mornings.append(await _tick(fire, expected=2 * copies))  # each reminder, and who is told of it
            clock.at = _START + _LATER
            looks = await _looks(all_, busiest, clock)
    took = [_sum(transactions) for transactions in mornings]
    longest = max(each.wall for transactions in mornings for each in transactions)
    return Measures(tasks, quiet, took[::2], took[1::2], longest, *looks)


async def _actor(people: Crowd, account: int) -> Actor:
    async with people.work.reading() as unit:
        actor = await unit.roster.actor(account)
    if actor is None:
        raise RuntimeError("somebody is not in the roster")
    return actor


async def _tick(fire: FireDueReminders, *, expected: int) -> list[Took]:
    """Each transaction until nothing is due any more."""
    done, took = 0, []
    batch = -1
    while batch:
        batch, each = await _taken(fire)
        took.append(each)
        done += batch
    if done != expected:
        raise RuntimeError(f"{done} things were done, not {expected}")
    return took


def _sum(taken: list[Took]) -> Took:
    return Took(sum(each.wall for each in taken), sum(each.processor for each in taken))


async def _looks(people: Crowd, busiest: Actor, clock: _SetClock) -> tuple[list[Took], ...]:
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
    return tuple([[(await _taken(look))[1] for _ in range(LOOKS)] for look in looks])


async def _taken(act: Callable[[], Awaitable[T]]) -> tuple[T, Took]:
    began, spent = time.perf_counter(), time.process_time()
    done = await act()
    return done, Took(time.perf_counter() - began, time.process_time() - spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=COPIES, help=f"of each of {DAYS} tasks")
    print(table(measure(parser.parse_args().copies)))


if __name__ == "__main__":
    main()
