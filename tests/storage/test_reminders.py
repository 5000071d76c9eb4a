"""A reminder fires once."""

import asyncio
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.clock.reminder import Reminder, ReminderKind, Subject
from storage.engine import reading
from storage.tables import ReminderState, reminders
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House


def reminder(house: House, step: str, *, minutes: int, useful: int = 600) -> Reminder:
    key = f"chase:{house.meeting}:1:{step}"
    due = NOW + timedelta(minutes=minutes)
    return Reminder(key, ReminderKind.CHASE, Subject.meeting(house.meeting), due, NOW + timedelta(minutes=useful))


async def put(work: SqlWork, house: House, *waiting: Reminder) -> None:
    async with work() as unit:
        await unit.reminders.replace(Subject.meeting(house.meeting), waiting)
        await unit.commit()


async def taken(work: SqlWork, *, minutes: int, limit: int = 10) -> list[Reminder]:
    async with work() as unit:
        due = await unit.reminders.claim_due(NOW + timedelta(minutes=minutes), limit=limit)
        await unit.commit()
    return due


async def test_what_is_due_comes_once_oldest_first(house: House, work: SqlWork) -> None:
    late, early, later = (reminder(house, str(m), minutes=m) for m in (20, 10, 30))
    await put(work, house, late, early, later)
    assert await taken(work, minutes=9) == []
    assert await taken(work, minutes=20) == [early, late]
    assert await taken(work, minutes=20) == []
    assert await taken(work, minutes=99) == [later]


async def test_no_more_than_the_limit(house: House, work: SqlWork) -> None:
    await put(work, house, *(reminder(house, str(m), minutes=m) for m in range(5)))
    assert [len(await taken(work, minutes=9, limit=3)) for _ in range(3)] == [3, 2, 0]


async def test_without_commit_it_comes_again(house: House, work: SqlWork) -> None:
    one = reminder(house, "3d", minutes=1)
    await put(work, house, one)
    async with work() as unit:
        assert await unit.reminders.claim_due(one.due_at, limit=10) == [one]
    assert await taken(work, minutes=1) == [one]


async def test_two_ticks_take_different_reminders(house: House, work: SqlWork) -> None:
    await put(work, house, *(reminder(house, str(m), minutes=m) for m in range(6)))
    first, second = await asyncio.gather(taken(work, minutes=9, limit=4), taken(work, minutes=9, limit=4))
    assert len(first) + len(second) == len({r.key for r in first + second}) == 6


async def test_the_old_ladder_goes_and_what_fired_stays_fired(house: House, work: SqlWork) -> None:
    fired, old = reminder(house, "3d", minutes=1), reminder(house, "1d", minutes=5)
    await put(work, house, fired, old)
    assert await taken(work, minutes=1) == [fired]
    moved = reminder(house, "0d", minutes=7)
    await put(work, house, fired, moved)
    assert await taken(work, minutes=60) == [moved]
    await put(work, house)
    assert await taken(work, minutes=60) == []


async def test_what_comes_too_late_is_noted_as_dropped(house: House, work: SqlWork, engine: AsyncEngine) -> None:
    await put(work, house, reminder(house, "1h", minutes=1, useful=10), reminder(house, "24h", minutes=1))
    assert len(await taken(work, minutes=10)) == 2
    async with reading(engine) as connection:
        states = (await connection.execute(select(reminders.c.state).order_by(reminders.c.key))).scalars().all()
    assert states == [ReminderState.DROPPED, ReminderState.FIRED]
