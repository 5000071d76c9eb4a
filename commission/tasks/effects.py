"""What each act makes of a task in whose state it is possible."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from commission.errors import NotFoundError, checked_text
from commission.tasks.act import Act, Entry
from commission.tasks.refusals import ExtensionDateError, NobodyResponsibleError, NothingReportedError
from commission.tasks.task import Extension, Task, TaskState

WORDS_LIMIT = 2000


def _assign(task: Task, entry: Entry) -> Task:
    if entry.person_id is None:
        raise NobodyResponsibleError
    others = tuple(each for each in task.co_executor_ids if each != entry.person_id)
    contributed = tuple(each for each in task.contributed if each != entry.person_id)
    assigned = replace(task, responsible_id=entry.person_id, co_executor_ids=others, contributed=contributed)
    return replace(assigned, state=TaskState.ASSIGNED, extension=None, since=entry.at)


def _acknowledge(task: Task, entry: Entry) -> Task:
    """Whoever does anything about a task knows of it."""
    return replace(task, state=TaskState.ACKNOWLEDGED) if task.state is TaskState.ASSIGNED else task


def _interim(task: Task, entry: Entry) -> Task:
    _must_say_something(entry)
    return _acknowledge(task, entry)


def _contribute(task: Task, entry: Entry) -> Task:
    _must_say_something(entry)
    if entry.whose not in task.co_executor_ids:
        raise NotFoundError
    return replace(task, contributed=tuple(dict.fromkeys((*task.contributed, entry.whose))))


def _report(task: Task, entry: Entry) -> Task:
    _must_say_something(entry)
    return replace(task, state=TaskState.REPORTED, extension=None, remark="")


def _accept(task: Task, entry: Entry) -> Task:
    return replace(task, state=TaskState.ACCEPTED)


def _return(task: Task, entry: Entry) -> Task:
    state = TaskState.RETURNED if task.responsible_id else TaskState.UNASSIGNED
    return replace(task, state=state, remark=checked_text(entry.words, limit=WORDS_LIMIT))


def _ask_extension(task: Task, entry: Entry) -> Task:
    reason = checked_text(entry.words, limit=WORDS_LIMIT)
    return replace(_acknowledge(task, entry), extension=Extension(_later(task, entry), reason))


def _grant(task: Task, entry: Entry) -> Task:
    asked = task.extension.due_at if task.extension else None
    return replace(task, due_at=_later(task, replace(entry, due_at=entry.due_at or asked)), extension=None)


def _refuse(task: Task, entry: Entry) -> Task:
    return replace(task, extension=None)


def _reschedule(task: Task, entry: Entry) -> Task:
    return replace(task, due_at=entry.due_at, extension=None)


def _remove(task: Task, entry: Entry) -> Task:
    return replace(task, state=TaskState.REMOVED, extension=None)


def _cancel(task: Task, entry: Entry) -> Task:
    return replace(task, state=TaskState.CANCELLED, extension=None)


def _leave(task: Task, entry: Entry) -> Task:
    gone = entry.person_id
    if gone not in task.people:
        raise NotFoundError
    left = replace(
        task,
        controller_id=None if task.controller_id == gone else task.controller_id,
        co_executor_ids=tuple(each for each in task.co_executor_ids if each != gone),
        contributed=tuple(each for each in task.contributed if each != gone),
    )
    return _orphaned(left) if task.responsible_id == gone else left


def _orphaned(task: Task) -> Task:
    """It returns to the secretary; what is reported waits for the controller all the same."""
    state = TaskState.REPORTED if task.state is TaskState.REPORTED else TaskState.UNASSIGNED
    return replace(task, responsible_id=None, state=state, extension=None)


def _later(task: Task, entry: Entry) -> datetime:
    if entry.due_at is None or entry.due_at <= entry.at or (task.due_at and entry.due_at <= task.due_at):
        raise ExtensionDateError(due_at=task.due_at)
    return entry.due_at


def _must_say_something(entry: Entry) -> None:
    if not entry.words and not entry.files:
        raise NothingReportedError


EFFECTS: dict[Act, Callable[[Task, Entry], Task]] = {
    Act.ASSIGN: _assign,
    Act.ACKNOWLEDGE: _acknowledge,
    Act.INTERIM: _interim,
    Act.CONTRIBUTE: _contribute,
    Act.REPORT: _report,
    Act.ACCEPT: _accept,
    Act.RETURN: _return,
    Act.ASK_EXTENSION: _ask_extension,
    Act.GRANT_EXTENSION: _grant,
    Act.REFUSE_EXTENSION: _refuse,
    Act.RESCHEDULE: _reschedule,
    Act.REMOVE: _remove,
    Act.CANCEL: _cancel,
    Act.LEAVE: _leave,
}
