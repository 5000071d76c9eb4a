"""Words that carry a mark of restriction do not come into a task."""

import pytest

from commission.agenda.marks import MarkedTextError
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.change_task import TaskChange
from commission.tasks.plan import TaskPlan
from commission.tasks.query import Share
from commission.tasks.task import Task, TaskState
from handlers.use_cases import UseCases, use_cases
from storage.unit_of_work import SqlWork
from tests.storage.house import House, StandingClock

SECRET = "Сведения ДСП"


@pytest.fixture
def careful(work: SqlWork, clock: StandingClock) -> UseCases:
    return use_cases(work, clock, marks=("ДСП",))


@pytest.fixture
async def task(careful: UseCases, house: House) -> Task:
    plan = TaskPlan(house.first, "Подготовить справку", responsible_id=house.member)
    (assigned,) = await careful.assign_tasks(await careful.find_actor(house.secretary), [plan], token="tap")
    return assigned


async def test_none_is_assigned_and_none_is_corrected_into_one(careful: UseCases, house: House, task: Task) -> None:
    secretary = await careful.find_actor(house.secretary)
    plans = [TaskPlan(house.first, "Проверить"), TaskPlan(house.first, SECRET)]
    with pytest.raises(MarkedTextError):
        await careful.assign_tasks(secretary, plans, token="other")
    with pytest.raises(MarkedTextError):
        await careful.change_task(secretary, task.id, TaskChange(text=SECRET))
    assert (await careful.view_task(secretary, task.id)).task == task
    assert len((await careful.list_my_tasks(await careful.find_actor(house.member), Share.RESPONSIBLE)).page.lines) == 1


@pytest.mark.parametrize("deed", [Deed(Act.REPORT, SECRET), Deed(Act.REPORT, "Готово", ground=SECRET)])
async def test_none_is_reported(careful: UseCases, house: House, task: Task, deed: Deed) -> None:
    for person in (house.member, house.secretary):
        with pytest.raises(MarkedTextError):
            await careful.act_on_task(await careful.find_actor(person), task.id, deed)
    view = await careful.view_task(await careful.find_actor(house.secretary), task.id)
    assert view.task.state is TaskState.ASSIGNED
