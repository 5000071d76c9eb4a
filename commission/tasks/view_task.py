"""A task as one of those whom it concerns sees it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from commission.errors import NotFoundError
from commission.ids import PersonId, TaskId
from commission.materials.version import SentFile
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person
from commission.tasks.act import Act, Entry
from commission.tasks.act_on_task import must_concern
from commission.tasks.assign_tasks import the_body
from commission.tasks.rights import TaskPart, allowed
from commission.tasks.task import Task


@dataclass(frozen=True, slots=True)
class TaskView:
    """`people`: everybody who is named in the task or its history, and is still in the roster.

    `history`: oldest first. `parts`: what the reader is to the task; `acts`: what he may do now, also for others.
    `item_title`: None also where the item is restricted. `now` is UTC. `follows_another`: it has just been assigned to
    the reader together with others, and is not the first of them.
    """

    task: Task
    body: Body
    people: Mapping[PersonId, Person]
    history: tuple[Entry, ...]
    parts: frozenset[TaskPart]
    acts: frozenset[Act]
    meeting: Meeting | None
    item_title: str | None
    now: datetime
    follows_another: bool = False


@dataclass(frozen=True, slots=True)
class TaskFile:
    file: SentFile
    task: Task
    body: Body


@dataclass(frozen=True, slots=True)
class ViewTask:
    """Raises NotFoundError for those whom it does not concern."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, task_id: TaskId) -> TaskView:
        async with self.work.reading() as unit:
            task = await unit.tasks.task(task_id)
            parts = await must_concern(unit, task, actor)
            history = await unit.tasks.history(task_id)
            meeting = await unit.meetings.meeting(task.meeting_id) if task.meeting_id is not None else None
            return TaskView(
                task,
                await the_body(unit, task.body_id),
                await _people(unit, task, history),
                tuple(history),
                parts,
                allowed(task, parts),
                meeting,
                await _item_title(unit, task),
                self.clock.now(),
                len(history) == 1 and await unit.tasks.follows_another(task_id, actor.id),
            )


@dataclass(frozen=True, slots=True)
class TakeTaskFile:
    """`entry` 0: one of the task's own files; else of what was sent in the entry with this number, from 1.

    `number`: the place of the file there, from 0. Raises NotFoundError.
    """

    work: Work

    @one_look
    async def __call__(self, actor: Actor, task_id: TaskId, entry: int, number: int) -> TaskFile:
        async with self.work.reading() as unit:
            task = await unit.tasks.task(task_id)
            await must_concern(unit, task, actor)
            history = await unit.tasks.history(task_id)
            shelves = [task.files, *(each.files for each in history)]
            if not (0 <= entry < len(shelves) and 0 <= number < len(shelves[entry])):
                raise NotFoundError
            return TaskFile(shelves[entry][number], task, await the_body(unit, task.body_id))


async def _people(unit: UnitOfWork, task: Task, history: Iterable[Entry]) -> Mapping[PersonId, Person]:
    entered = (each for entry in history for each in (entry.by, entry.for_whom, entry.person_id))
    named = {each for each in (*task.people, *entered) if each is not None}
    return {person.id: person for person in (await unit.roster.people(named) if named else [])}


async def _item_title(unit: UnitOfWork, task: Task) -> str | None:
    if task.meeting_id is None or task.item_id is None:
        return None
    items = await unit.agendas.items(task.meeting_id)
    return next((item.title for item in items if item.id == task.item_id and not item.restricted), None)
