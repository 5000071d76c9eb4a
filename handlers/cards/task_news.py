"""Why the card of a task has come to somebody, and which words are shown on it."""

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from commission.tasks.act import Act, Entry
from commission.tasks.query import SOON
from commission.tasks.rights import TaskPart, needs_ground
from commission.tasks.task import TaskState
from commission.tasks.view_task import TaskView

_FRESH = timedelta(hours=12)  # so long an act is the news, though the deadline is near
_TOLD = frozenset({Act.REPORT, Act.INTERIM, Act.CONTRIBUTE})
_NEWS = {
    Act.ASSIGN: "new",
    Act.RETURN: "returned",
    Act.GRANT_EXTENSION: "granted",
    Act.REFUSE_EXTENSION: "refused",
    Act.RESCHEDULE: "rescheduled",
    Act.CONTRIBUTE: "contributed",
    Act.INTERIM: "interim",
    Act.LEAVE: "left",
}


@dataclass(frozen=True, slots=True)
class Said:
    """`number`: the place of the entry in the history, from 1."""

    number: int
    entry: Entry


def own_acts(view: TaskView) -> frozenset[Act]:
    """What the reader may do in his own name."""
    return frozenset(act for act in view.acts if not needs_ground(act, view.parts))


def news(view: TaskView) -> str:
    """What waits for somebody comes before what was done last; and that it is due or overdue, if that is newer."""
    task, last = view.task, view.history[-1] if view.history else None
    if not task.is_open or task.state in {TaskState.UNASSIGNED, TaskState.REPORTED}:
        return str(task.state)
    if task.extension:
        return "asked"
    if task.due_at and task.is_overdue(view.now) and (last is None or last.at <= max(task.due_at, view.now - _FRESH)):
        return "overdue"
    if task.is_owed and days_left(view) is not None and (last is None or last.at <= view.now - _FRESH):
        return "due"
    return _NEWS.get(last.act, "plain") if last else "plain"


def days_left(view: TaskView) -> int | None:
    """Until the deadline, by the calendar on the body's wall; None if it is far away, or over."""
    due_at, wall = view.task.due_at, ZoneInfo(view.body.regulation.time_zone)
    if due_at is None or view.now > due_at:
        return None
    days = (due_at.astimezone(wall).date() - view.now.astimezone(wall).date()).days
    return days if days <= SOON.days else None


def part_of(view: TaskView) -> str:
    """For whom the news is put into words: who decides, is responsible, helps, controls, or anybody else."""
    if own_acts(view) & {Act.ACCEPT, Act.GRANT_EXTENSION}:
        return "decides"
    parts = [(TaskPart.RESPONSIBLE, "responsible"), (TaskPart.CO_EXECUTOR, "helper")]
    if view.task.controller_id is not None:  # without one it is the secretary, who knows
        parts.append((TaskPart.CONTROLLER, "controller"))
    return next((name for part, name in parts if part in view.parts), "other")


def is_silent(view: TaskView) -> bool:
    """For who only controls it, as yet; and of several that come together the first one is enough of a sound."""
    return news(view) == "new" and (part_of(view) == "controller" or view.follows_another)


def said(view: TaskView) -> Said | None:
    """The newest words or files, until they are answered or the task is somebody else's."""
    state = view.task.state
    for number, entry in reversed(list(enumerate(view.history, 1))):
        if entry.act is Act.REPORT:
            return Said(number, entry) if state in {TaskState.REPORTED, TaskState.ACCEPTED} else None
        if entry.act in _TOLD and state not in {TaskState.REPORTED, TaskState.ACCEPTED}:
            return Said(number, entry)
        if entry.act is Act.ASSIGN:
            return None
    return None
