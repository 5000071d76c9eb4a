"""The secretary corrects what was written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commission.agenda.marks import must_carry_none
from commission.ids import PersonId, TaskId
from commission.materials.version import SentFile
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor
from commission.tasks.assign_tasks import must_be_known, the_body
from commission.tasks.period import Period
from commission.tasks.refusals import TaskOverError, TooManyFilesError
from commission.tasks.reminding import renew_task_reminders
from commission.tasks.task import Priority, Task
from commission.tasks.telling import redraw, tell_newcomers
from commission.tasks.transitions import FILES_LIMIT

NOBODY = PersonId(0)


@dataclass(frozen=True, slots=True)
class TaskChange:
    """None: it stays as it is. `controller_id` may be NOBODY, `no_period` ends the series."""

    text: str | None = None
    co_executor_ids: tuple[PersonId, ...] | None = None
    controller_id: PersonId | None = None
    priority: Priority | None = None
    period: Period | None = None
    no_period: bool = False
    files: tuple[SentFile, ...] | None = None

    def of(self, task: Task) -> Task:
        """Raises TextLengthError, TooManyFilesError."""
        controller = task.controller_id if self.controller_id is None else self.controller_id
        helpers = task.co_executor_ids if self.co_executor_ids is None else self.co_executor_ids
        files = task.files if self.files is None else self.files
        if len(files) > FILES_LIMIT:
            raise TooManyFilesError(limit=FILES_LIMIT)
        return replace(
            task,
            text=task.text if self.text is None else self.text,
            co_executor_ids=helpers,
            contributed=tuple(each for each in task.contributed if each in helpers),
            controller_id=None if controller == NOBODY else controller,
            priority=self.priority or task.priority,
            period=None if self.no_period else self.period or task.period,
            files=files,
        ).checked()


@dataclass(frozen=True, slots=True)
class ChangeTask:
    """Everybody's cards follow; whoever helps or controls from now on hears of it.

    Raises NotAllowedError, NotFoundError, TaskOverError, TextLengthError, TooManyFilesError, MarkedTextError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, task_id: TaskId, change: TaskChange) -> Task:
        must_carry_none(change.text or "", self.marks)
        async with self.work() as unit:
            task = await unit.tasks.task(task_id)
            actor.must_manage([task.body_id])
            if not task.is_open:
                raise TaskOverError(state=task.state)
            after = change.of(task)
            if after == task:
                return task
            await must_be_known(unit, after.people)
            await unit.tasks.save(after)
            await redraw(unit, after)
            await tell_newcomers(unit, task, after, by=actor.id)
            body = await the_body(unit, task.body_id)
            await renew_task_reminders(unit, after, body.regulation, now=self.clock.now())
            await unit.commit()
        return after
