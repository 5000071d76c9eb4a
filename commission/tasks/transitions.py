"""The way of a task: each act either leads to another task, or is refused and changes nothing."""

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from commission.errors import checked_text
from commission.moment import utc
from commission.tasks.act import ANSWERS, DECISIONS, SUBMISSIONS, Act, Entry
from commission.tasks.effects import EFFECTS, WORDS_LIMIT
from commission.tasks.refusals import (
    DecidedAlreadyError,
    NewerSubmissionError,
    TaskOverError,
    TooManyFilesError,
    WrongTaskStateError,
)
from commission.tasks.task import OPEN, OWED, Decision, Task, TaskState

GROUND_LIMIT = 300
FILES_LIMIT = 10

FROM: dict[Act, frozenset[TaskState]] = {
    Act.ASSIGN: OWED | {TaskState.UNASSIGNED},
    Act.ACKNOWLEDGE: frozenset({TaskState.ASSIGNED}),
    Act.INTERIM: OWED,
    Act.CONTRIBUTE: OWED | {TaskState.UNASSIGNED},
    Act.REPORT: OWED | {TaskState.REPORTED},
    Act.ACCEPT: frozenset({TaskState.REPORTED}),
    Act.RETURN: frozenset({TaskState.REPORTED}),
    Act.ASK_EXTENSION: OWED,
    Act.GRANT_EXTENSION: OWED,
    Act.REFUSE_EXTENSION: OWED,
    Act.RESCHEDULE: OPEN - {TaskState.REPORTED},
    Act.REMOVE: OPEN,
    Act.CANCEL: OPEN,
    Act.LEAVE: OPEN,
}
"""In which states an act is possible."""


def possible(task: Task) -> frozenset[Act]:
    """What may happen to it now, whoever does it."""
    return frozenset(act for act in Act if _refusal(task, act) is None)


def tidied(entry: Entry) -> Entry:
    """Without white space around its texts; instants in UTC. Raises TextLengthError, TooManyFilesError."""
    if len(entry.files) > FILES_LIMIT:
        raise TooManyFilesError(limit=FILES_LIMIT)
    return replace(
        entry,
        at=utc(entry.at),
        words=checked_text(entry.words, limit=WORDS_LIMIT, empty=True),
        ground=checked_text(entry.ground, limit=GROUND_LIMIT, empty=True),
        due_at=utc(entry.due_at) if entry.due_at else None,
    )


def followed(task: Task, entry: Entry) -> Task:
    """What becomes of the task by an entry that is tidied. It asks no rights.

    Raises TaskOverError, DecidedAlreadyError, NewerSubmissionError, WrongTaskStateError; NothingReportedError,
    ExtensionDateError, NobodyResponsibleError, TextLengthError, NotFoundError (a person who has left, and was no
    part of it).
    """
    if entry.act in ANSWERS:
        _must_be_asked(task, entry)
    if refusal := _refusal(task, entry.act):
        raise refusal
    after = EFFECTS[entry.act](task, entry)
    if entry.act in SUBMISSIONS:
        after = replace(after, submitted=task.submitted + 1, submitted_at=entry.at)
    if _decides(task, entry.act):
        after = replace(after, decided=Decision(entry.act, entry.whose, entry.at, task.submitted))
    return after if after.state is task.state else replace(after, since=entry.at)


def replayed(task: Task, history: Iterable[Entry]) -> Task:
    """The task as it follows from its beginning and all that has happened since. Raises as `followed`."""
    return reduce(followed, history, task)


def _decides(task: Task, act: Act) -> bool:
    """Another deadline answers whoever has asked for one, and else nobody."""
    return act in DECISIONS and (act is not Act.RESCHEDULE or task.extension is not None)


def _refusal(task: Task, act: Act) -> TaskOverError | WrongTaskStateError | None:
    if not task.is_open:
        return _over(task)
    missing = {
        Act.GRANT_EXTENSION: task.extension is None,
        Act.REFUSE_EXTENSION: task.extension is None,
        Act.ASK_EXTENSION: task.due_at is None,
        Act.CONTRIBUTE: not task.co_executor_ids,
        Act.LEAVE: not task.people,
    }
    if task.state not in FROM[act] or missing.get(act):
        return WrongTaskStateError(state=task.state, act=act)
    return None


def _over(task: Task) -> TaskOverError:
    decided = task.decided
    if decided is None:
        return TaskOverError(state=task.state)
    return TaskOverError(state=task.state, act=decided.act, by=decided.by, at=decided.at)


def _must_be_asked(task: Task, entry: Entry) -> None:
    """Of two who decide on one submission the second is told what the first has decided."""
    decided = task.decided
    if decided and decided.answers >= entry.answers:
        raise DecidedAlreadyError(act=decided.act, by=decided.by, at=decided.at)
    if task.is_open and entry.answers != task.submitted:
        raise NewerSubmissionError
