"""The one way in which a task changes its state."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from commission.agenda.marks import must_carry_none
from commission.errors import NotFoundError
from commission.ids import PersonId, TaskId
from commission.materials.version import SentFile
from commission.moment import Clock, utc
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.tasks.act import Act, Entry
from commission.tasks.assign_tasks import must_be_known, the_body
from commission.tasks.refusals import DecidedAlreadyError, TaskOverError
from commission.tasks.reminding import renew_task_reminders
from commission.tasks.rights import TaskPart, parts_of, performed
from commission.tasks.task import Task
from commission.tasks.telling import tell


@dataclass(frozen=True, slots=True)
class Deed:
    """An entry as somebody asks for it; the fields mean what they mean there."""

    act: Act
    words: str = ""
    files: tuple[SentFile, ...] = ()
    person_id: PersonId | None = None
    due_at: datetime | None = None
    answers: int = 0
    for_whom: PersonId | None = None
    ground: str = ""

    def entry(self, by: PersonId, at: datetime) -> Entry:
        return Entry(by=by, at=utc(at), **{field.name: getattr(self, field.name) for field in fields(self)})


@dataclass(frozen=True, slots=True)
class ActOnTask:
    """Those who have something to do now hear of it, everybody's cards are made true, the reminders follow.

    Raises NotFoundError for those whom the task does not concern, MarkedTextError, and as `rights.performed`.
    TaskOverError and DecidedAlreadyError say who decided as `who` (a short name, or "" for the clock).
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, task_id: TaskId, deed: Deed) -> Task:
        now = self.clock.now()
        for said in (deed.words, deed.ground):
            must_carry_none(said, self.marks)
        async with self.work() as unit:
            task = await unit.tasks.task(task_id)
            parts = await must_concern(unit, task, actor)
            await must_be_known(unit, [each for each in (deed.person_id, deed.for_whom) if each is not None])
            after, kept = await _performed(unit, task, deed.entry(actor.id, now), parts)
            await keep(unit, after, kept, now)
            await unit.commit()
        return after


async def must_concern(unit: UnitOfWork, task: Task, actor: Actor) -> frozenset[TaskPart]:
    """What he is to it. Raises NotFoundError for strangers, and for who has left the body."""
    parts = parts_of(task, actor)
    if not parts or (TaskPart.SECRETARY not in parts and await unit.roster.has_left(actor.id, task.body_id)):
        raise NotFoundError
    return parts


async def keep(unit: UnitOfWork, task: Task, entry: Entry, now: datetime) -> None:
    """The task as it has become by the entry, with all that follows from it."""
    await unit.tasks.save(task, entry)
    await tell(unit, task, entry)
    body = await the_body(unit, task.body_id)
    await renew_task_reminders(unit, task, body.regulation, now=now)


async def _performed(unit: UnitOfWork, task: Task, entry: Entry, parts: frozenset[TaskPart]) -> tuple[Task, Entry]:
    try:
        return performed(task, entry, parts)
    except (DecidedAlreadyError, TaskOverError) as error:
        by = error.facts.get("by")
        who = [person.short_name for person in await unit.roster.people([PersonId(by)])] if isinstance(by, int) else []
        raise type(error)(**error.facts, who=next(iter(who), "")) from error
