"""Tasks begin: one, those of a whole protocol, or the next one of a period."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from commission.agenda.marks import must_carry_none
from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId
from commission.meetings.meeting import Meeting
from commission.moment import Clock, utc
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.tasks.act import Act, Entry
from commission.tasks.period import next_due
from commission.tasks.plan import TaskPlan
from commission.tasks.reminding import renew_task_reminders
from commission.tasks.task import Task, TaskState
from commission.tasks.telling import redraw, tell
from commission.tasks.transitions import followed

_ENDS_THE_SERIES = {TaskState.REMOVED, TaskState.CANCELLED}


@dataclass(frozen=True, slots=True)
class AssignTasks:
    """All of them or none; whoever has to do something hears of it. The same `token` again gives the same tasks.

    Raises NotAllowedError for whoever is no secretary of a body, NotFoundError, TextLengthError, TooManyFilesError,
    MarkedTextError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, plans: Sequence[TaskPlan], *, token: str) -> list[Task]:
        now = self.clock.now()
        for plan in plans:
            actor.must_manage([plan.body_id])
            must_carry_none(plan.text, self.marks)
        async with self.work() as unit:
            if there := await unit.tasks.with_token(token):
                return there
            bodies = await _known(unit, plans)
            assigned = []
            for place, plan in enumerate(plans):
                task = _with_deadline(plan, bodies[plan.body_id], now)
                added = await unit.tasks.add(task, token=token, place=place)
                assigned.append(await _begin(unit, added, bodies[plan.body_id], plan.responsible_id, actor.id, now))
            await unit.commit()
        return assigned


async def begin_next(unit: UnitOfWork, task: Task, now: datetime) -> Task | None:
    """The next one of a periodic task, to the same people; None if its series has ended. Twice is once. UTC.

    Deadlines that went by while nobody looked are not made up for. Who has left the body is responsible no more.
    """
    if task.period is None or task.state in _ENDS_THE_SERIES:
        return None
    body = await the_body(unit, task.body_id)
    due_at = next_due(task.period, max(task.renews_at or now, now), body.regulation)
    added = await unit.tasks.add(replace(task.renewed(due_at), since=now))
    if added.responsible_id is not None or added.state is not TaskState.UNASSIGNED:
        return added
    return await _begin(unit, added, body, await _still_there(unit, task), None, now)


async def _begin(
    unit: UnitOfWork, task: Task, body: Body, responsible: PersonId | None, by: PersonId | None, now: datetime
) -> Task:
    """Without anybody responsible it waits for the secretary, who sees it on her board."""
    if responsible is not None:
        entry = Entry(Act.ASSIGN, by, utc(now), person_id=responsible)
        task = followed(task, entry)
        await unit.tasks.save(task, entry)
        await tell(unit, task, entry)
    else:
        await redraw(unit, task)
    await renew_task_reminders(unit, task, body.regulation, now=now)
    return task


def _with_deadline(plan: TaskPlan, body: Body, now: datetime) -> Task:
    task = plan.task(now)
    if task.period and task.due_at is None:
        task = replace(task, due_at=next_due(task.period, now, body.regulation))
    return replace(task, series_at=task.due_at) if task.period else task


async def _still_there(unit: UnitOfWork, task: Task) -> PersonId | None:
    responsible = task.responsible_id
    if responsible is None or await unit.roster.has_left(responsible, task.body_id):
        return None
    return responsible


async def _known(unit: UnitOfWork, plans: Sequence[TaskPlan]) -> Mapping[BodyId, Body]:
    """Raises NotFoundError where a plan names somebody, a meeting or an item that is not there."""
    await must_be_known(unit, {person for plan in plans for person in plan.people})
    for meeting_id in {plan.meeting_id for plan in plans if plan.meeting_id is not None}:
        meeting = await unit.meetings.meeting(meeting_id)
        items = {item.id for item in await unit.agendas.items(meeting_id)}
        if not all(_belongs(plan, meeting, items) for plan in plans if plan.meeting_id == meeting_id):
            raise NotFoundError
    bodies = {body.id: body for body in await unit.roster.bodies({plan.body_id for plan in plans})}
    if any(plan.body_id not in bodies for plan in plans):
        raise NotFoundError
    return bodies


def _belongs(plan: TaskPlan, meeting: Meeting, items: Iterable[int]) -> bool:
    return plan.body_id in meeting.plan.body_ids and (plan.item_id is None or plan.item_id in items)


async def the_body(unit: UnitOfWork, body_id: BodyId) -> Body:
    """Raises NotFoundError."""
    for body in await unit.roster.bodies([body_id]):
        return body
    raise NotFoundError


async def must_be_known(unit: UnitOfWork, people: Iterable[PersonId]) -> None:
    """Raises NotFoundError."""
    wanted = set(people)
    if wanted and len(await unit.roster.people(wanted)) < len(wanted):
        raise NotFoundError
