"""The reminders of a task follow whatever they depend on, in the same transaction."""

from datetime import datetime

from commission.clock.reminder import Subject
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation
from commission.tasks.ladder import upcoming
from commission.tasks.task import Task


async def renew_task_reminders(unit: UnitOfWork, task: Task, regulation: Regulation, *, now: datetime) -> None:
    """The next step of the task, and no other, is waiting afterwards. `now` is UTC.

    One that is due already, and has not been taken yet, is left to the tick, which asks whether it still has a reason.
    """
    following = upcoming(task, regulation, since=now, now=now)
    await unit.reminders.replace(Subject.task(task.id), [following] if following else [], keeping_due=now)
