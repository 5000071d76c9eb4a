"""Lists of tasks: one's own, and those that one controls."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from commission.delivery.card import Card
from commission.ids import BodyId
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_long_look, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person
from commission.tasks.assign_tasks import the_body
from commission.tasks.query import PAGE, Share, TaskQuery, TaskSight
from commission.tasks.task import Task

_WORST = 5  # are shown on the control board


@dataclass(frozen=True, slots=True)
class TaskLine:
    task: Task
    body: Body
    responsible: Person | None


@dataclass(frozen=True, slots=True)
class TaskPage:
    """`page` counts from 0, and is one that there is. `now` is UTC."""

    lines: tuple[TaskLine, ...]
    page: int
    pages: int
    total: int
    now: datetime


@dataclass(frozen=True, slots=True)
class MyTasks:
    page: TaskPage
    counts: Mapping[Share, int]


@dataclass(frozen=True, slots=True)
class ControlView:
    """`worst`: what is overdue longest. `busiest`: person, how many overdue, how many open tasks. `now` is UTC."""

    body: Body
    counts: Mapping[TaskSight, int]
    worst: tuple[TaskLine, ...]
    busiest: tuple[tuple[Person, int, int], ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class ListMyTasks:
    """What is due first comes first."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, share: Share, page: int = 0) -> MyTasks:
        async with self.work.reading() as unit:
            bodies = await _overseen(unit, actor)
            counts = await unit.tasks.shares(actor.id, bodies)
            page, pages = _within(page, counts[share])
            found = await unit.tasks.shared(actor.id, share, bodies, offset=page * PAGE, limit=PAGE)
            lines = await _lines(unit, found)
            return MyTasks(TaskPage(lines, page, pages, counts[share], self.clock.now()), counts)


@dataclass(frozen=True, slots=True)
class ListTasks:
    """Of the bodies that he manages or in which he presides; of others there is nothing to see."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, query: TaskQuery, page: int = 0) -> TaskPage:
        now = self.clock.now()
        async with self.work.reading() as unit:
            bodies = await _overseen(unit, actor)
            total = await unit.tasks.count(query, bodies, now=now)
            page, pages = _within(page, total)
            found = await unit.tasks.find(query, bodies, now=now, offset=page * PAGE, limit=PAGE)
            return TaskPage(await _lines(unit, found), page, pages, total, now)


@dataclass(frozen=True, slots=True)
class ViewControl:
    """How the tasks of a body stand. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, body_id: BodyId) -> ControlView:
        actor.must_oversee([body_id])
        now, late = self.clock.now(), TaskQuery(TaskSight.OVERDUE)
        async with self.work.reading() as unit:
            body = await the_body(unit, body_id)
            busiest = await unit.tasks.busiest(body_id, now=now, limit=_WORST)
            people = {each.id: each for each in await unit.roster.people([person for person, _, _ in busiest])}
            return ControlView(
                body,
                await unit.tasks.standing([body_id], now=now),
                await _lines(unit, await unit.tasks.find(late, [body_id], now=now, offset=0, limit=_WORST)),
                tuple((people[person], overdue, all_) for person, overdue, all_ in busiest),
                now,
            )


@dataclass(frozen=True, slots=True)
class TakeControlBoard:
    """Sends the actor the control board of a body, as a card that is kept true; two taps within ten seconds are one.

    Raises NotAllowedError, NotFoundError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, body_id: BodyId) -> None:
        actor.must_oversee([body_id])
        async with self.work() as unit:
            await the_body(unit, body_id)
            if await take_card(unit, Card.control(body_id), actor.id, now=self.clock.now()):
                await unit.commit()


async def _overseen(unit: UnitOfWork, actor: Actor) -> list[BodyId]:
    if actor.person.is_operator:
        return [body.id for body in await unit.roster.bodies()]
    return [seat.body_id for seat in actor.memberships if actor.oversees([seat.body_id])]


def _within(page: int, total: int) -> tuple[int, int]:
    """A page that there is, and how many there are; an empty list is one page."""
    pages = max(1, -(-total // PAGE))
    return min(max(page, 0), pages - 1), pages


async def _lines(unit: UnitOfWork, tasks: list[Task]) -> tuple[TaskLine, ...]:
    if not tasks:
        return ()
    bodies = {body.id: body for body in await unit.roster.bodies({task.body_id for task in tasks})}
    named = {task.responsible_id for task in tasks if task.responsible_id is not None}
    people = {person.id: person for person in (await unit.roster.people(named) if named else [])}
    return tuple(
        TaskLine(task, bodies[task.body_id], people.get(task.responsible_id) if task.responsible_id else None)
        for task in tasks
    )
