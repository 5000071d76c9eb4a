"""To whom a task may be given."""

from dataclasses import dataclass

from commission.errors import NotAllowedError
from commission.ids import TaskId
from commission.ports.work import Work, one_long_look
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person
from commission.tasks.act import Act
from commission.tasks.act_on_task import must_concern
from commission.tasks.assign_tasks import the_body
from commission.tasks.refusals import TaskOverError
from commission.tasks.rights import TaskPart, allowed
from commission.tasks.task import Task


@dataclass(frozen=True, slots=True)
class Assignees:
    """By name. `members` sit on the body, `others` are in the roster."""

    task: Task
    body: Body
    members: tuple[Person, ...]
    others: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class ListAssignees:
    """For whoever may give the task to somebody, and for its secretaries, while it is open.

    Raises NotFoundError for those whom the task does not concern, NotAllowedError, TaskOverError.
    """

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor, task_id: TaskId) -> Assignees:
        async with self.work.reading() as unit:
            task = await unit.tasks.task(task_id)
            parts = await must_concern(unit, task, actor)
            if not task.is_open:
                raise TaskOverError(state=task.state)
            if TaskPart.SECRETARY not in parts and Act.ASSIGN not in allowed(task, parts):
                raise NotAllowedError
            seated = {seat.person_id for seat in await unit.roster.memberships([task.body_id])}
            people = await unit.roster.people()
            return Assignees(
                task,
                await the_body(unit, task.body_id),
                tuple(person for person in people if person.id in seated),
                tuple(person for person in people if person.id not in seated),
            )
