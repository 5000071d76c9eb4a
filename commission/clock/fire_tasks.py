"""Whom the reminders of tasks are for, and which of them come next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.clock.nudging import Call
from commission.clock.reminder import Reminder, ReminderKind
from commission.delivery.card import Card
from commission.ids import BodyId, PersonId, TaskId
from commission.ports.work import UnitOfWork
from commission.roster.body import Body, Membership, Role
from commission.roster.regulation import Regulation
from commission.tasks.assign_tasks import begin_next
from commission.tasks.ladder import is_still_due, upcoming
from commission.tasks.overdue import overdue_days
from commission.tasks.task import Task
from commission.tasks.telling import redraw_all

_PRESIDING = (Role.CHAIR, Role.DEPUTY_CHAIR)


@dataclass(frozen=True, slots=True)
class _Desk:
    """All that the tasks of a batch need, read at once."""

    tasks: Mapping[TaskId, Task]
    bodies: Mapping[BodyId, Body]
    seats: Sequence[Membership]
    operators: Sequence[PersonId]

    def regulation(self, task: Task) -> Regulation:
        return self.bodies[task.body_id].regulation

    def secretaries(self, task: Task) -> list[PersonId]:
        return self._holding(task, (Role.SECRETARY,)) or list(self.operators)

    def chair(self, task: Task) -> list[PersonId]:
        """The chair; where nobody is, the deputies."""
        return self._holding(task, _PRESIDING[:1]) or self._holding(task, _PRESIDING[1:])

    def _holding(self, task: Task, roles: Sequence[Role]) -> list[PersonId]:
        return [seat.person_id for seat in self.seats if seat.body_id == task.body_id and seat.role in roles]


async def call_about_tasks(unit: UnitOfWork, due: Sequence[Reminder], now: datetime) -> list[Call]:
    """Of those that come in time; after each the next one of its task waits. `now` is UTC."""
    desk = await _desk(unit, due)
    there = [(reminder, task) for reminder in due if (task := desk.tasks.get(TaskId(reminder.subject.number)))]
    following = [
        upcoming(task, desk.regulation(task), since=reminder.due_at, fired=reminder.kind, now=now)
        for reminder, task in there
    ]
    await unit.reminders.add([each for each in following if each is not None])
    calls = []
    due_still = [(reminder, task) for reminder, task in there if is_still_due(task, desk.regulation(task), reminder)]
    await redraw_all(unit, (task for _, task in due_still))
    for reminder, task in due_still:
        if reminder.kind is ReminderKind.TASK_RENEW:
            await begin_next(unit, task, now)
        elif not reminder.too_late(now):
            people = _people(desk, task, reminder, now)
            calls.append(Call(reminder, Card.task(task.id), people, desk.regulation(task)))
    return calls


async def _desk(unit: UnitOfWork, due: Iterable[Reminder]) -> _Desk:
    tasks = {task.id: task for task in await unit.tasks.many([TaskId(each.subject.number) for each in due])}
    body_ids = {task.body_id for task in tasks.values()}
    if not body_ids:
        return _Desk({}, {}, (), ())
    bodies = {body.id: body for body in await unit.roster.bodies(body_ids)}
    seats = await unit.roster.memberships(body_ids)
    run_by = {seat.body_id for seat in seats if seat.role is Role.SECRETARY}
    orphaned = body_ids - run_by
    operators = [person.id for person in await unit.roster.people() if person.is_operator] if orphaned else []
    return _Desk(tasks, bodies, seats, operators)


def _people(desk: _Desk, task: Task, reminder: Reminder, now: datetime) -> list[PersonId]:
    """Each once: those who have to act, and whoever must know that they did not."""
    responsible = [task.responsible_id] if task.responsible_id is not None else []
    match reminder.kind:
        case ReminderKind.TASK_UNSEEN:
            last = _number(reminder) == len(desk.regulation(task).acknowledge_days) - 1
            called = [*responsible, *(desk.secretaries(task) if last else [])]
        case ReminderKind.TASK_DUE:
            silent = [each for each in task.co_executor_ids if each not in task.contributed]
            called = [*responsible, *silent]
        case ReminderKind.TASK_OVERDUE:
            called = [*responsible, *_escalated(desk, task, now)]
        case ReminderKind.TASK_DECIDE:
            called = _to_decide(desk, task, week=_number(reminder))
        case _:  # nobody does it: that it is late is told as of any other
            called = [*desk.secretaries(task), *_escalated(desk, task, now)]
    return list(dict.fromkeys(called))


def _number(reminder: Reminder) -> int:
    """Which step of its kind it is, from 0."""
    return int(reminder.key.split(":")[2])


def _to_decide(desk: _Desk, task: Task, *, week: int) -> list[PersonId]:
    """Who controls it; a week later the secretaries hear that he does not answer, and after two whoever presides."""
    control = [task.controller_id] if task.controller_id is not None else desk.secretaries(task)
    return [*control, *(desk.secretaries(task) if week >= 1 else []), *(desk.chair(task) if week >= 2 else [])]


def _escalated(desk: _Desk, task: Task, now: datetime) -> list[PersonId]:
    """First to whoever controls the task, then to whoever presides."""
    rules = desk.regulation(task)
    days = overdue_days(task, rules.time_zone, now=now) or 0
    control = [task.controller_id] if task.controller_id is not None else desk.secretaries(task)
    called = control if days >= rules.escalate_controller_days else []
    return [*called, *(desk.chair(task) if days >= rules.escalate_chair_days else [])]
