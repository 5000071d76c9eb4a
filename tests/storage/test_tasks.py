"""Tasks as rows: what is kept comes back, from another transaction."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from commission.errors import NotFoundError
from commission.ids import PersonId, TaskId
from commission.materials.version import SentFile
from commission.tasks.act import Act, Entry
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.query import Share, TaskQuery, TaskSight
from commission.tasks.task import Decision, Extension, Priority, Task, TaskState
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House

PHOTO = SentFile("photo-id", "фото.jpg", 100, "ab", photo=True)
DAY = timedelta(days=1)


def made(house: House, due_at: datetime | None = NOW + DAY, **said: object) -> Task:
    known = {"responsible_id": house.member, "state": TaskState.ACKNOWLEDGED, **said}
    return replace(Task(TaskId(0), house.first, "Подготовить справку", due_at), **known)  # type: ignore[arg-type]


async def stored(work: SqlWork, *tasks: Task) -> list[Task]:
    async with work() as unit:
        added = [await unit.tasks.add(task) for task in tasks]
        await unit.commit()
    return added


async def test_all_that_is_known_of_a_task_is_kept(house: House, work: SqlWork) -> None:
    (task,) = await stored(
        work,
        made(
            house,
            co_executor_ids=(house.absent, house.chair),
            contributed=(house.chair, house.absent),
            controller_id=house.chair,
            priority=Priority.URGENT,
            period=Period(PeriodUnit.QUARTER, 5),
            files=(PHOTO,),
            meeting_id=house.meeting,
            submitted=2,
            extension=Extension(NOW + 9 * DAY, "Ждём ответа"),
            remark="Дополнить",
            decided=Decision(Act.RETURN, house.chair, NOW, 1),
            since=NOW,
            submitted_at=NOW,
        ),
    )
    async with work.reading() as unit:
        assert await unit.tasks.task(task.id) == task
        assert await unit.tasks.many([task.id, TaskId(99)]) == [task]


async def test_a_history_grows_at_its_end(house: House, work: SqlWork) -> None:
    (task,) = await stored(work, made(house))
    first = Entry(Act.ASSIGN, house.secretary, NOW, person_id=house.member)
    report = Entry(Act.REPORT, house.secretary, NOW, house.member, "по телефону", "Готово", (PHOTO,))
    for entry in (first, report):
        async with work() as unit:
            await unit.tasks.save(replace(task, remark=entry.words), entry)
            await unit.commit()
    async with work.reading() as unit:
        assert await unit.tasks.history(task.id) == [first, report]
        assert await unit.tasks.latest([task.id]) == {task.id: report}
        assert (await unit.tasks.task(task.id)).remark == "Готово"


async def test_a_task_that_is_not_there_is_not_kept(house: House, work: SqlWork) -> None:
    async with work() as unit:
        with pytest.raises(NotFoundError):
            await unit.tasks.save(replace(made(house), id=TaskId(7)))


async def test_of_a_series_there_is_one_for_each_deadline(house: House, work: SqlWork) -> None:
    (first,) = await stored(work, made(house))
    again = first.renewed(NOW + 90 * DAY)
    once, twice = await stored(work, again, again)
    assert once == twice != first


async def test_what_one_tap_assigned_is_found_in_its_order(house: House, work: SqlWork) -> None:
    async with work() as unit:
        later = await unit.tasks.add(made(house), token="tap", place=1)
        sooner = await unit.tasks.add(made(house), token="tap", place=0)
        assert await unit.tasks.with_token("tap") == [sooner, later]
        assert await unit.tasks.with_token("another") == []


async def test_everybody_finds_what_he_has_to_do_with_first_what_is_due_first(house: House, work: SqlWork) -> None:
    never, late, soon, over, helped, asks, reported = await stored(
        work,
        made(house, due_at=None),
        made(house, NOW - DAY),
        made(house, NOW + DAY),
        made(house, NOW - 2 * DAY, state=TaskState.ACCEPTED),
        made(house, responsible_id=house.chair, co_executor_ids=(house.member,)),
        made(house, responsible_id=house.chair, extension=Extension(NOW + DAY, "Болел")),
        made(house, responsible_id=house.chair, controller_id=house.member, state=TaskState.REPORTED),
    )
    async with work.reading() as unit:

        async def shared(share: Share, person: PersonId) -> list[Task]:
            return await unit.tasks.shared(person, share, [house.first], offset=0, limit=9)

        assert await shared(Share.RESPONSIBLE, house.member) == [late, soon, never]
        assert await shared(Share.HELPING, house.member) == [helped]
        assert await shared(Share.DECIDING, house.member) == [asks, reported]
        assert await shared(Share.DECIDING, house.secretary) == [asks]
        assert await unit.tasks.shares(house.member, [house.first]) == {
            Share.RESPONSIBLE: 3,
            Share.HELPING: 1,
            Share.DECIDING: 2,
            Share.CONTROLLING: 1,
        }
        assert await unit.tasks.open_with(house.member, house.first) == [never, late, soon, helped, reported]
        assert over.id not in [task.id for task in await unit.tasks.open_with(house.member, house.first)]


async def test_the_control_board_counts_and_finds_by_what_is_asked(house: House, work: SqlWork) -> None:
    late, later, new, nobodys, reported, over = await stored(
        work,
        made(house, NOW - 2 * DAY, meeting_id=house.meeting),
        made(house, NOW - DAY),
        made(house, NOW + 3 * DAY, state=TaskState.ASSIGNED),
        made(house, NOW + 30 * DAY, state=TaskState.UNASSIGNED, responsible_id=None),
        made(house, NOW - DAY, state=TaskState.REPORTED),
        made(house, NOW - DAY, state=TaskState.CANCELLED),
    )
    expected = {
        TaskSight.OPEN: [late, later, reported, new, nobodys],
        TaskSight.OVERDUE: [late, later],
        TaskSight.SOON: [new],
        TaskSight.TO_DECIDE: [reported],
        TaskSight.UNSEEN: [new],
        TaskSight.UNASSIGNED: [nobodys],
        TaskSight.OVER: [over],
    }
    async with work.reading() as unit:
        standing = await unit.tasks.standing([house.first], now=NOW)
        for sight, tasks in expected.items():
            query = TaskQuery(sight)
            assert await unit.tasks.find(query, [house.first], now=NOW, offset=0, limit=9) == tasks
            assert await unit.tasks.count(query, [house.first], now=NOW) == standing[sight] == len(tasks)
            assert await unit.tasks.count(query, [house.second], now=NOW) == 0
        of_meeting = TaskQuery(meeting_id=house.meeting, person_id=house.member, body_id=house.first)
        assert await unit.tasks.find(of_meeting, [house.first], now=NOW, offset=0, limit=9) == [late]
        assert await unit.tasks.find(of_meeting, [house.second], now=NOW, offset=0, limit=9) == []
        assert await unit.tasks.find(TaskQuery(), [house.first], now=NOW, offset=1, limit=2) == [later, reported]
        assert await unit.tasks.busiest(house.first, now=NOW, limit=5) == [(house.member, 2, 4)]


async def test_who_is_deleted_leaves_his_tasks_without_a_name(house: House, work: SqlWork) -> None:
    (task,) = await stored(work, made(house, controller_id=house.member, co_executor_ids=(house.member,)))
    async with work() as unit:
        await unit.roster.forget_person(house.member, heir=house.chair)
        await unit.commit()
    async with work.reading() as unit:
        kept = await unit.tasks.task(task.id)
    assert (kept.responsible_id, kept.controller_id, kept.co_executor_ids) == (house.chair, house.chair, ())
