"""What becomes of a task, and who hears of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotAllowedError, NotFoundError
from commission.ids import BodyId, PersonId, TaskId
from commission.materials.version import SentFile
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.assign_tasks import begin_next
from commission.tasks.change_task import NOBODY, TaskChange
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.plan import TaskPlan
from commission.tasks.query import Share, TaskQuery, TaskSight
from commission.tasks.refusals import DecidedAlreadyError, TaskOverError
from commission.tasks.task import Task, TaskState
from handlers.cards.task import TaskPainter
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House
from tests.use_cases.agenda_desk import AgendaDesk, item

DUE = NOW + timedelta(days=14)
FILE = SentFile("id", "Справка.docx", 1000, "ab")


@pytest.fixture
async def chair(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.chair)


@pytest.fixture
async def member(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.member)


@pytest.fixture
async def task(desk: AgendaDesk) -> Task:
    """The member's; the chair controls it."""
    (assigned,) = await assign(desk, plan(desk))
    await told(desk)
    return assigned


def plan(desk: AgendaDesk, **said: object) -> TaskPlan:
    known = TaskPlan(desk.house.first, "Подготовить справку", DUE, desk.house.member, controller_id=desk.house.chair)
    return replace(known, **said)  # type: ignore[arg-type]


async def assign(desk: AgendaDesk, *plans: TaskPlan, token: str = "tap") -> list[Task]:
    return await desk.cases.assign_tasks(desk.me, plans, token=token)


async def told(desk: AgendaDesk) -> set[PersonId]:
    """Who gets a new message about a task now."""
    return {
        job.person_id
        for job in await desk.carried()
        if job.card.kind is CardKind.TASK and job.mode is DeliveryMode.NOTIFY
    }


async def reported(desk: AgendaDesk, member: Actor, task: Task) -> Task:
    return await desk.cases.act_on_task(member, task.id, Deed(Act.REPORT, "Готово", (FILE,)))


async def test_whoever_has_to_do_it_hears_of_it(desk: AgendaDesk) -> None:
    (task,) = await assign(desk, plan(desk, co_executor_ids=(desk.house.chair, desk.house.member)))
    assert (task.state, task.responsible_id, task.co_executor_ids) == (
        TaskState.ASSIGNED,
        desk.house.member,
        (desk.house.chair,),
    )
    assert await told(desk) == {desk.house.member, desk.house.chair}


async def test_a_second_tap_assigns_nothing_more(desk: AgendaDesk) -> None:
    first = await assign(desk, plan(desk), plan(desk, text="Другое"))
    await told(desk)
    assert await assign(desk, plan(desk), plan(desk, text="Другое")) == first
    assert await told(desk) == set()


async def test_a_protocol_is_assigned_whole_or_not_at_all(desk: AgendaDesk) -> None:
    with pytest.raises(NotFoundError):
        await assign(desk, plan(desk), plan(desk, responsible_id=PersonId(999)))
    assert (await desk.cases.list_tasks(desk.me, TaskQuery())).total == 0


async def test_only_the_bodys_secretary_assigns(desk: AgendaDesk, member: Actor) -> None:
    with pytest.raises(NotAllowedError):
        await desk.cases.assign_tasks(member, [plan(desk)], token="his")
    with pytest.raises(NotAllowedError):
        await assign(desk, plan(desk, body_id=desk.house.second))


async def test_a_meeting_of_another_body_has_no_task_of_this_one(desk: AgendaDesk) -> None:
    with pytest.raises(NotFoundError):
        await assign(desk, plan(desk, meeting_id=desk.house.meeting, item_id=12345))


async def test_from_the_assignment_to_the_acceptance_each_hears_what_he_waits_for(
    desk: AgendaDesk, task: Task, member: Actor, chair: Actor
) -> None:
    await desk.cases.act_on_task(member, task.id, Deed(Act.ACKNOWLEDGE))
    assert await told(desk) == set()
    sent = await reported(desk, member, task)
    assert await told(desk) == {desk.house.chair}
    back = await desk.cases.act_on_task(chair, task.id, Deed(Act.RETURN, "Дополнить", answers=sent.submitted))
    assert (back.state, back.remark) == (TaskState.RETURNED, "Дополнить")
    assert await told(desk) == {desk.house.member}
    again = await reported(desk, member, task)
    await desk.cases.act_on_task(chair, task.id, Deed(Act.ACCEPT, answers=again.submitted))
    assert await told(desk) == {desk.house.chair, desk.house.member}
    view = await desk.cases.view_task(member, task.id)
    assert [entry.act for entry in view.history] == [
        Act.ASSIGN,
        Act.ACKNOWLEDGE,
        Act.REPORT,
        Act.RETURN,
        Act.REPORT,
        Act.ACCEPT,
    ]
    assert (view.task.state, view.acts) == (TaskState.ACCEPTED, frozenset())


async def test_whoever_controls_it_has_its_card_from_the_beginning(desk: AgendaDesk) -> None:
    """Without a sound: there is nothing for him to do yet."""
    (task,) = await assign(desk, plan(desk))
    assert await told(desk) == {desk.house.member, desk.house.chair}
    paint = TaskPainter(desk.cases.view_task, desk.cases.find_actor)
    his = await paint(task.id, desk.house.chair, "ru", fresh=True)
    assert his is not None
    assert (his.silent, "на вашем контроле" in his.text) == (True, True)
    doers = await paint(task.id, desk.house.member, "ru", fresh=True)
    assert doers is not None
    assert not doers.silent


async def test_of_several_that_come_at_once_the_first_one_makes_a_sound(desk: AgendaDesk) -> None:
    house = desk.house
    tasks = await assign(desk, plan(desk), plan(desk, text="Доклад"), plan(desk, responsible_id=house.absent))
    (later,) = await assign(desk, plan(desk, text="Ещё одна"), token="another tap")
    paint, silent = TaskPainter(desk.cases.view_task, desk.cases.find_actor), []
    for task in (*tasks, later):
        assert task.responsible_id is not None
        card = await paint(task.id, task.responsible_id, "ru", fresh=True)
        silent.append(card is not None and card.silent)
    assert silent == [False, True, False, False]


async def test_whoever_controls_it_from_now_on_gets_it_too(desk: AgendaDesk) -> None:
    (task,) = await assign(desk, plan(desk, controller_id=None))
    await told(desk)
    await desk.cases.change_task(desk.me, task.id, TaskChange(controller_id=desk.house.chair))
    assert await told(desk) == {desk.house.chair}


async def test_without_a_controller_the_secretary_looks_at_what_comes(desk: AgendaDesk, member: Actor) -> None:
    (task,) = await assign(desk, plan(desk, controller_id=None))
    await told(desk)
    sent = await reported(desk, member, task)
    assert await told(desk) == {desk.house.secretary}
    assert (await desk.cases.list_my_tasks(desk.me, Share.DECIDING)).page.total == 1
    done = await desk.cases.act_on_task(desk.me, task.id, Deed(Act.ACCEPT, answers=sent.submitted))
    assert done.state is TaskState.ACCEPTED


async def test_of_two_who_decide_the_second_is_told_who_was_first(
    desk: AgendaDesk, task: Task, member: Actor, chair: Actor
) -> None:
    sent = await reported(desk, member, task)
    await desk.cases.act_on_task(chair, task.id, Deed(Act.RETURN, "Дополнить", answers=sent.submitted))
    late = Deed(Act.ACCEPT, answers=sent.submitted, ground="по телефону")
    with pytest.raises(DecidedAlreadyError) as refused:
        await desk.cases.act_on_task(desk.me, task.id, late)
    assert (refused.value.facts["who"], refused.value.facts["act"]) == (chair.person.short_name, Act.RETURN)


async def test_a_report_to_a_task_that_was_cancelled_a_second_ago_says_so(
    desk: AgendaDesk, task: Task, member: Actor
) -> None:
    await desk.cases.act_on_task(desk.me, task.id, Deed(Act.CANCEL))
    assert await told(desk) == {desk.house.member}
    with pytest.raises(TaskOverError) as refused:
        await reported(desk, member, task)
    assert refused.value.facts["state"] is TaskState.CANCELLED


async def test_it_concerns_nobody_else(desk: AgendaDesk, task: Task) -> None:
    stranger = await desk.cases.find_actor(desk.house.absent)
    for attempt in (
        desk.cases.view_task(stranger, task.id),
        desk.cases.act_on_task(stranger, task.id, Deed(Act.REPORT, "Готово")),
        desk.cases.take_task_file(stranger, task.id, 0, 0),
    ):
        with pytest.raises(NotFoundError):
            await attempt


async def test_who_is_removed_leaves_his_task_to_the_secretary_loudly(
    desk: AgendaDesk, task: Task, member: Actor
) -> None:
    await desk.cases.remove_member(desk.me, desk.house.member, desk.house.first)
    view = await desk.cases.view_task(desk.me, task.id)
    assert (view.task.state, view.task.responsible_id) == (TaskState.UNASSIGNED, None)
    assert (await desk.cases.list_tasks(desk.me, TaskQuery(TaskSight.UNASSIGNED))).total == 1
    # She has done it herself, and yet must hear that there is a task to give away.
    assert desk.house.secretary in await told(desk)
    with pytest.raises(NotFoundError):
        await desk.cases.view_task(member, task.id)


async def test_who_has_left_sees_no_more_of_what_he_had_finished(
    desk: AgendaDesk, task: Task, member: Actor, chair: Actor
) -> None:
    sent = await reported(desk, member, task)
    await desk.cases.act_on_task(chair, task.id, Deed(Act.ACCEPT, answers=sent.submitted))
    await desk.cases.remove_member(desk.me, desk.house.member, desk.house.first)
    with pytest.raises(NotFoundError):
        await desk.cases.view_task(await desk.cases.find_actor(desk.house.member), task.id)


async def test_what_was_written_can_be_corrected(desk: AgendaDesk, task: Task, member: Actor) -> None:
    change = TaskChange(text="Подготовить доклад", co_executor_ids=(desk.house.absent,), controller_id=NOBODY)
    after = await desk.cases.change_task(desk.me, task.id, change)
    assert (after.text, after.controller_id) == ("Подготовить доклад", None)
    view = await desk.cases.view_task(await desk.cases.find_actor(desk.house.absent), task.id)
    assert view.task == after
    with pytest.raises(NotAllowedError):
        await desk.cases.change_task(member, task.id, TaskChange(text="Ничего не делать"))


async def test_the_next_one_of_a_period_comes_once_and_to_the_same_people(desk: AgendaDesk, work: SqlWork) -> None:
    (task,) = await assign(desk, plan(desk, due_at=None, period=Period(PeriodUnit.MONTH, 5)))
    await told(desk)
    assert task.due_at is not None
    for _ in range(2):
        following = await next_of(work, task)
        assert following is not None
        assert (following.responsible_id, following.series_id) == (desk.house.member, task.id)
        assert following.due_at is not None
        assert following.due_at - task.due_at == timedelta(days=31)
    assert await told(desk) == {desk.house.member, desk.house.chair}
    assert (await desk.cases.list_my_tasks(await desk.cases.find_actor(desk.house.member), Share.RESPONSIBLE)).counts[
        Share.RESPONSIBLE
    ] == 2


async def test_a_cancelled_series_has_no_next_one(desk: AgendaDesk, work: SqlWork) -> None:
    (task,) = await assign(desk, plan(desk, due_at=None, period=Period(PeriodUnit.MONTH, 5)))
    cancelled = await desk.cases.act_on_task(desk.me, task.id, Deed(Act.CANCEL))
    assert await next_of(work, cancelled) is None


async def test_who_has_left_gets_no_next_one(desk: AgendaDesk, work: SqlWork) -> None:
    (task,) = await assign(desk, plan(desk, due_at=None, period=Period(PeriodUnit.MONTH, 5)))
    await desk.cases.remove_member(desk.me, desk.house.member, desk.house.first)
    following = await next_of(work, task)
    assert following is not None
    assert following.state is TaskState.UNASSIGNED


async def test_a_task_shows_the_title_of_its_item_unless_that_is_restricted(desk: AgendaDesk) -> None:
    for restricted in (False, True):
        (about,) = await desk.put(replace(item("О пожарах"), restricted=restricted))
        token = f"restricted-{restricted}"
        (task,) = await assign(desk, plan(desk, meeting_id=desk.house.meeting, item_id=about.id), token=token)
        view = await desk.cases.view_task(desk.me, task.id)
        assert view.item_title == (None if restricted else "О пожарах")
        assert view.meeting is not None


async def test_files_are_given_to_those_whom_the_task_concerns(desk: AgendaDesk, member: Actor, chair: Actor) -> None:
    (task,) = await assign(desk, plan(desk, files=(FILE,)))
    await desk.cases.act_on_task(member, task.id, Deed(Act.REPORT, files=(replace(FILE, file_id="report"),)))
    assert (await desk.cases.take_task_file(chair, task.id, 0, 0)).file == FILE
    assert (await desk.cases.take_task_file(chair, task.id, 2, 0)).file.file_id == "report"
    for entry, number in ((0, 1), (3, 0), (1, 0), (-1, 0)):
        with pytest.raises(NotFoundError):
            await desk.cases.take_task_file(chair, task.id, entry, number)


async def test_the_control_board_is_for_those_who_run_the_body(
    desk: AgendaDesk, task: Task, chair: Actor, member: Actor
) -> None:
    view = await desk.cases.view_control(chair, desk.house.first)
    assert (view.counts[TaskSight.OPEN], view.counts[TaskSight.UNSEEN], view.worst) == (1, 1, ())
    with pytest.raises(NotAllowedError):
        await desk.cases.view_control(member, desk.house.first)
    with pytest.raises(NotAllowedError):
        await desk.cases.take_control_board(member, desk.house.first)
    assert (await desk.cases.list_tasks(member, TaskQuery())).total == 0
    await desk.cases.take_control_board(chair, desk.house.first)
    assert [job.card.kind for job in await desk.carried()] == [CardKind.CONTROL]


async def test_pages_are_ones_that_there_are(desk: AgendaDesk) -> None:
    await assign(desk, *(plan(desk, text=f"Поручение {number}") for number in range(20)))
    last = await desk.cases.list_tasks(desk.me, TaskQuery(), page=99)
    assert (last.page, last.pages, last.total, len(last.lines)) == (2, 3, 20, 4)
    first = await desk.cases.list_tasks(desk.me, TaskQuery(TaskSight.OVER), page=-1)
    assert (first.page, first.pages, first.lines) == (0, 1, ())


async def test_a_body_that_is_not_there_is_not_found(desk: AgendaDesk, work: SqlWork) -> None:
    async with work() as unit:
        await unit.roster.save_person(replace(desk.me.person, is_operator=True))
        await unit.commit()
    operator = await desk.cases.find_actor(desk.house.secretary)
    with pytest.raises(NotFoundError):
        await desk.cases.view_control(operator, BodyId(99))
    with pytest.raises(NotFoundError):
        await desk.cases.assign_tasks(operator, [plan(desk, body_id=BodyId(99))], token="x")
    with pytest.raises(NotFoundError):
        await desk.cases.view_task(operator, TaskId(99))


async def test_a_deputy_decides_as_the_chair_does(
    desk: AgendaDesk, task: Task, member: Actor, work: SqlWork, house: House
) -> None:
    async with work() as unit:
        await unit.roster.save_memberships([Membership(house.absent, house.first, Role.DEPUTY_CHAIR)])
        await unit.commit()
    sent = await reported(desk, member, task)
    deputy = await desk.cases.find_actor(house.absent)
    done = await desk.cases.act_on_task(deputy, task.id, Deed(Act.REMOVE, answers=sent.submitted))
    assert done.state is TaskState.REMOVED


async def next_of(work: SqlWork, task: Task) -> Task | None:
    assert task.due_at is not None
    async with work() as unit:
        following = await begin_next(unit, task, task.due_at)
        await unit.commit()
    return following
