"""When people are reminded of a task."""

from datetime import datetime

from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation
from commission.tasks.task import Task


async def renew_task_reminders(unit: UnitOfWork, task: Task, regulation: Regulation, *, now: datetime) -> None:
    """Makes exactly those wait that the task has now, in the transaction of its change. `now` is UTC.

    There are none yet: the engine of reminders knows meetings only.
    """
