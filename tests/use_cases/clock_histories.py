"""Histories of tasks and of a clock, played on a database of their own; and the ways in which ticks may come."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from commission.clock.fire_due import FireDueReminders
from commission.clock.put_off import Later
from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import CommissionError
from commission.ids import PersonId, TaskId
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.plan import TaskPlan
from handlers.use_cases import UseCases, use_cases
from storage.engine import make_engine, reading, writing
from storage.tables import ReminderState, nudges, outbox, reminders, tasks
from storage.tables.clock import NudgeState
from storage.unit_of_work import SqlUnit, SqlWork
from tests.storage.house import NOW, House, StandingClock

MONTHLY = Period(PeriodUnit.MONTH, 3)


@dataclass(frozen=True, slots=True)
class Waits:
    hours: int


@dataclass(frozen=True, slots=True)
class Does:
    """By the secretary, who may do everything; what is not possible now is refused, and changes nothing."""

    task: int
    act: Act
    days: int = 0


@dataclass(frozen=True, slots=True)
class PutsOff:
    task: int
    until: Later


Event = Waits | Does | PutsOff
Plans = Sequence[tuple[int, bool, bool]]
"""Of each task: days to its deadline, whether somebody controls it, whether it comes again each month."""


@dataclass(frozen=True, slots=True)
class Told:
    """A message of the clock's own; `when` is UTC."""

    when: datetime
    person: PersonId
    card: Card
    about: tuple[TaskId, ...]


@dataclass(frozen=True, slots=True)
class Player:
    """One process with the database, and another one beside it."""

    url: str
    work: SqlWork
    beside: SqlWork
    clock: StandingClock
    cases: UseCases
    house: House

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str) -> AsyncIterator["Player"]:
        one, other = make_engine(url), make_engine(url)
        try:
            clock = StandingClock(NOW)
            work, beside = (SqlWork(engine, lambda: None, clock) for engine in (one, other))
            yield cls(url, work, beside, clock, use_cases(work, clock), await House.built(work))
        finally:
            await one.dispose()
            await other.dispose()

    async def begin(self, plans: Plans) -> list[TaskId]:
        house = self.house
        due = NOW.replace(hour=15)
        wanted = [
            TaskPlan(
                house.first,
                f"Поручение {number}",
                due + timedelta(days=days),
                house.member,
                controller_id=house.chair if controlled else None,
                period=MONTHLY if again else None,
            )
            for number, (days, controlled, again) in enumerate(plans)
        ]
        secretary = await self.cases.find_actor(house.secretary)
        return [task.id for task in await self.cases.assign_tasks(secretary, wanted, token="all")]

    async def live(self, event: Event, mine: Sequence[TaskId]) -> None:
        if isinstance(event, Waits):
            self.clock.at += timedelta(hours=event.hours)
            return
        task_id = mine[event.task % len(mine)]
        with suppress(CommissionError):
            if isinstance(event, PutsOff):
                member = await self.cases.find_actor(self.house.member)
                await self.cases.put_off_task(member, task_id, event.until)
            else:
                secretary = await self.cases.find_actor(self.house.secretary)
                await self.cases.act_on_task(secretary, task_id, await self._deed(task_id, event))

    async def told(self) -> list[Told]:
        """All that the clock has had told so far."""
        notices = select(outbox.c.created_at, outbox.c.person_id, outbox.c.kind, outbox.c.subject, outbox.c.dedupe_key)
        by_clock = outbox.c.dedupe_key.contains(":nudge-") | (outbox.c.kind == CardKind.DIGEST)
        async with reading_of(self.work) as connection:
            mine = notices.where(outbox.c.mode == DeliveryMode.NOTIFY, by_clock).order_by(outbox.c.id)
            rows = (await connection.execute(mine)).all()
            parts = (await connection.execute(select(nudges.c.digest_id, nudges.c.subject))).all()
        found = []
        for row in rows:
            several = [TaskId(each.subject) for each in parts if each.digest_id == row.subject]
            about = several if row.kind is CardKind.DIGEST else [TaskId(row.subject)]
            found.append(Told(row.created_at, row.person_id, Card(row.kind, row.subject), tuple(sorted(about))))
        return found

    async def waiting(self) -> dict[TaskId, int]:
        """How many reminders each task waits for."""
        async with reading_of(self.work) as connection:
            rows = await connection.execute(
                select(reminders.c.subject).where(reminders.c.state == ReminderState.WAITING)
            )
            subjects = list(rows.scalars())
        return {TaskId(each): subjects.count(each) for each in subjects}

    async def nudged(self) -> list[tuple[PersonId, int]]:
        """Person and task of each nudge that waits."""
        async with reading_of(self.work) as connection:
            waiting = nudges.c.state == NudgeState.WAITING
            rows = await connection.execute(select(nudges.c.person_id, nudges.c.subject).where(waiting))
            return [(row.person_id, row.subject) for row in rows]

    async def all_tasks(self) -> list[TaskId]:
        async with reading_of(self.work) as connection:
            return list((await connection.execute(select(tasks.c.id).order_by(tasks.c.id))).scalars())

    async def _deed(self, task_id: TaskId, event: Does) -> Deed:
        async with self.work.reading() as unit:
            task = await unit.tasks.task(task_id)
        person = self.house.chair if event.act is Act.ASSIGN and event.days % 2 else self.house.member
        due = self.clock.now().replace(hour=15) + timedelta(days=event.days)
        return Deed(event.act, "Слова", person_id=person, due_at=due, answers=task.submitted, ground="по телефону")


Ticks = Callable[[Player], Awaitable[None]]


async def once(player: Player) -> None:
    await _until_nothing_is_due(player.work, player.clock)


async def by_many(player: Player) -> None:
    """Several ticks at the same moment in each of two processes, and then some more."""
    racing = (_until_nothing_is_due(work, player.clock) for work in (player.work, player.beside) for _ in range(2))
    await asyncio.gather(*racing)
    await once(player)


def after_a_crash(at: int) -> Ticks:
    """A process ends after its so manieth statement, whichever that is; then another one comes."""

    async def crashing(player: Player) -> None:
        with suppress(PowerCutError):
            await FireDueReminders(_Failing(player.work, at), player.clock)()
        await _until_nothing_is_due(player.beside, player.clock)

    return crashing


async def _until_nothing_is_due(work: SqlWork, clock: StandingClock) -> None:
    while await FireDueReminders(work, clock)():
        pass


class PowerCutError(Exception):
    """Nothing that was not committed is there any more."""


class _Failing(SqlWork):
    def __init__(self, work: SqlWork, after: int) -> None:
        super().__init__(work._engine, work._on_commit, work._clock)
        self._after = after

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[SqlUnit]:
        async with writing(self._engine) as connection:
            yield SqlUnit(_Dying(connection, self._after), self._clock, self._on_commit, self._ballot_keys)


class _Dying:
    """Does what it is told so many times; the commit counts."""

    def __init__(self, connection: Any, left: int) -> None:
        self._connection, self._left = connection, left

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._connection, name)
        if name not in {"execute", "scalar", "scalars", "commit"}:
            return found

        async def counted(*args: Any, **kwargs: Any) -> Any:
            if self._left == 0:
                raise PowerCutError
            self._left -= 1
            return await found(*args, **kwargs)

        return counted


@asynccontextmanager
async def reading_of(work: SqlWork) -> AsyncIterator[Any]:
    async with reading(work._engine) as connection:
        yield connection
