"""A deadline that comes near or passes is seen on the cards that people have, though nobody has done anything."""

from datetime import timedelta

import pytest

from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.ids import PersonId
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.plan import TaskPlan
from commission.tasks.task import Task
from tests.storage.house import NOW, StandingClock
from tests.storage.outbox_rows import LEASE
from tests.use_cases.agenda_desk import AgendaDesk

DUE = NOW + timedelta(days=14, hours=6)  # Tuesday, 3 August, at the end of the working day
THURSDAY = DUE.replace(hour=7) + timedelta(days=2)


@pytest.fixture
async def task(desk: AgendaDesk, clock: StandingClock) -> Task:
    """The member's; he and the chair have its card, the secretary has the board."""
    house = desk.house
    plan = TaskPlan(house.first, "Справка", DUE, house.member, controller_id=house.chair)
    (assigned,) = await desk.cases.assign_tasks(desk.me, [plan], token="tap")
    await desk.cases.act_on_task(await desk.cases.find_actor(house.member), assigned.id, Deed(Act.ACKNOWLEDGE))
    await desk.cases.take_task(await desk.cases.find_actor(house.chair), assigned.id)
    await desk.cases.take_control_board(desk.me, house.first)
    await redrawn(desk, clock)
    return assigned


async def redrawn(desk: AgendaDesk, clock: StandingClock) -> set[tuple[CardKind, PersonId]]:
    """Whose card is made true by what leaves now."""
    at, done = clock.now(), set()
    while jobs := await desk.delivery.claim(at := at + timedelta(minutes=2), limit=50, lease=LEASE):
        for job in jobs:
            await desk.delivery.sent(job, message_id=job.card_message_id or 10_000 + job.id, digest="drawn", at=at)
        done |= {(job.card.kind, job.person_id) for job in jobs if job.mode is DeliveryMode.REFRESH}
    return done


async def test_what_is_overdue_is_seen_by_all_who_have_its_card(
    desk: AgendaDesk, clock: StandingClock, task: Task
) -> None:
    clock.at = THURSDAY
    while await desk.cases.fire_due_reminders():
        pass
    seen = await redrawn(desk, clock)
    assert {(CardKind.TASK, desk.house.chair), (CardKind.CONTROL, desk.house.secretary)} <= seen


async def test_what_is_over_is_not_drawn_again(desk: AgendaDesk, clock: StandingClock, task: Task) -> None:
    await desk.cases.act_on_task(desk.me, task.id, Deed(Act.CANCEL))
    await redrawn(desk, clock)
    clock.at = THURSDAY
    while await desk.cases.fire_due_reminders():
        pass
    assert Card.task(task.id).kind not in {kind for kind, _ in await redrawn(desk, clock)}
