"""Who may do what to a task."""

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from commission.errors import NotAllowedError, checked_text
from commission.ids import PersonId
from commission.roster.actor import Actor
from commission.roster.body import Role
from commission.tasks.act import ANSWERS, Act, Entry
from commission.tasks.task import Task
from commission.tasks.transitions import GROUND_LIMIT, followed, possible, tidied


class TaskPart(StrEnum):
    """What somebody is to a task; he may be several things."""

    RESPONSIBLE = "responsible"
    CO_EXECUTOR = "co_executor"
    CONTROLLER = "controller"
    CHAIR = "chair"
    SECRETARY = "secretary"


_CONTROLS = ANSWERS | {Act.RESCHEDULE}
_OWN = {
    TaskPart.RESPONSIBLE: frozenset({Act.ACKNOWLEDGE, Act.INTERIM, Act.REPORT, Act.ASK_EXTENSION}),
    TaskPart.CO_EXECUTOR: frozenset({Act.CONTRIBUTE}),
    TaskPart.CONTROLLER: _CONTROLS,
    TaskPart.CHAIR: _CONTROLS | {Act.ASSIGN, Act.REMOVE, Act.CANCEL},
    TaskPart.SECRETARY: frozenset({Act.ASSIGN, Act.RESCHEDULE, Act.CANCEL, Act.LEAVE}),
}
_PRESIDING = {Role.CHAIR, Role.DEPUTY_CHAIR}


def parts_of(task: Task, actor: Actor) -> frozenset[TaskPart]:
    """What he is to it at this moment; nothing for a stranger."""
    presides = any(seat.body_id == task.body_id and seat.role in _PRESIDING for seat in actor.memberships)
    manages = actor.manages([task.body_id])
    is_part = {
        TaskPart.RESPONSIBLE: actor.id == task.responsible_id,
        TaskPart.CO_EXECUTOR: actor.id in task.co_executor_ids,
        # Without a controller it is the secretary who looks at what comes.
        TaskPart.CONTROLLER: actor.id == task.controller_id or (task.controller_id is None and manages),
        TaskPart.CHAIR: presides,
        TaskPart.SECRETARY: manages,
    }
    return frozenset(part for part, is_he in is_part.items() if is_he)


def allowed(task: Task, parts: Collection[TaskPart]) -> frozenset[Act]:
    """What they may do to it now; the secretary does everything, for others with a ground (`needs_ground`)."""
    return possible(task) & _may(parts)


def needs_ground(act: Act, parts: Collection[TaskPart]) -> bool:
    """Whether it is somebody else's act, which the secretary enters for him."""
    return TaskPart.SECRETARY in parts and act not in _own(parts)


def performed(task: Task, entry: Entry, parts: Collection[TaskPart]) -> tuple[Task, Entry]:
    """The task after the entry, and the entry as it is kept: tidied, and with the one for whom the secretary did it.

    Raises NotAllowedError, TextLengthError (also if there is no ground where one is needed), TooManyFilesError, and
    as `followed`.
    """
    if entry.act not in _may(parts):
        raise NotAllowedError
    kept = tidied(entry)
    if needs_ground(entry.act, parts):
        checked_text(kept.ground, limit=GROUND_LIMIT)
        kept = replace(kept, for_whom=_for_whom(task, kept))
    else:
        kept = replace(kept, for_whom=None, ground="")
    return followed(task, kept), kept


def _for_whom(task: Task, entry: Entry) -> PersonId | None:
    """Of the co-executors she says which one; of those who decide too, if it was not the controller."""
    if entry.act in _OWN[TaskPart.RESPONSIBLE]:
        return task.responsible_id
    return entry.for_whom or (task.controller_id if entry.act in _CONTROLS else None)


def _may(parts: Collection[TaskPart]) -> frozenset[Act]:
    return frozenset(Act) if TaskPart.SECRETARY in parts else _own(parts)


def _own(parts: Collection[TaskPart]) -> frozenset[Act]:
    return frozenset(act for part in parts for act in _OWN[part])
