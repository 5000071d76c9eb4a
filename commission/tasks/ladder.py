"""When people are reminded of a task: a pure function of the task and the regulation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from itertools import chain, count, islice
from zoneinfo import ZoneInfo

from commission.clock.morning import morning_of
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.clock.working_days import calendar_of
from commission.moment import UTC_MAX, local
from commission.roster.regulation import Regulation
from commission.tasks.task import Task, TaskState

_INSTANT = timedelta(microseconds=1)
_WEEK = 7
_SERIES_GOES_ON = frozenset(TaskState) - {TaskState.REMOVED, TaskState.CANCELLED}


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """`number`: which one of its kind, from 0."""

    at: datetime
    kind: ReminderKind
    number: int


def upcoming(
    task: Task, regulation: Regulation, *, since: datetime, now: datetime, fired: ReminderKind | None = None
) -> Reminder | None:
    """The first step later than `since` that is still of use at `now`; each is, until the next one comes. UTC.

    What is said before the deadline is of use until then: it may have to wait for a working day, and joins what comes.
    `fired`: of the steps at `since` itself those up to this kind have been taken, and without it all of them.
    """
    taken = (since, fired) if fired else (since + _INSTANT, ReminderKind.CHASE)
    ahead = (each for each in steps(task, regulation) if (each.at, each.kind) > taken)
    for step, following in _with_ends(ahead):
        until = task.due_at if step.kind is ReminderKind.TASK_DUE and task.due_at else following
        if until > now:
            return _reminder(task, step, until)
    return None


def is_still_due(task: Task, regulation: Regulation, reminder: Reminder) -> bool:
    """Whether the task as it is now has this step: another state or another deadline has others."""
    here = (each for each in steps(task, regulation) if each.at >= reminder.due_at)
    return any(_key(task, step) == reminder.key for step in islice(here, len(ReminderKind)))


def steps(task: Task, regulation: Regulation) -> Iterator[Step]:
    """In the order of time; of some tasks without end."""
    if not task.is_open:
        return _renewal(task)
    return merge(
        _unseen(task, regulation),
        _due(task, regulation),
        _overdue(task, regulation),
        _undecided(task, regulation),
        _unassigned(task, regulation),
        _renewal(task),
    )


def _unseen(task: Task, regulation: Regulation) -> Iterator[Step]:
    """So many working days after it was assigned, while nobody has said that he knows of it."""
    if task.state is TaskState.ASSIGNED and task.since:
        for number, days in enumerate(sorted(regulation.acknowledge_days)):
            yield Step(_working_morning(task.since, regulation, days), ReminderKind.TASK_UNSEEN, number)


def _due(task: Task, regulation: Regulation) -> Iterator[Step]:
    if task.is_owed and task.due_at:
        mornings = (_morning(task.due_at, regulation, -days) for days in sorted(regulation.task_days, reverse=True))
        for number, at in enumerate(at for at in mornings if at < task.due_at):
            yield Step(at, ReminderKind.TASK_DUE, number)


def _overdue(task: Task, regulation: Regulation) -> Iterator[Step]:
    """On each working day at first, then once a week, without end."""
    if not (task.is_owed and task.due_at):
        return
    weeks = (week * _WEEK for week in count(1))
    daily = range(1, regulation.overdue_daily_days + 1)
    first = (days for days in daily if _is_worked(task.due_at, regulation, days))
    later = (days for days in weeks if days > regulation.overdue_daily_days)
    for number, days in enumerate(chain(first, later)):
        yield Step(_morning(task.due_at, regulation, days), ReminderKind.TASK_OVERDUE, number)


def _undecided(task: Task, regulation: Regulation) -> Iterator[Step]:
    if task.awaits_decision and task.submitted_at:
        first = _working_morning(task.submitted_at, regulation, regulation.decide_days)
        yield from _weekly(first, ReminderKind.TASK_DECIDE, regulation)


def _unassigned(task: Task, regulation: Regulation) -> Iterator[Step]:
    if task.state is TaskState.UNASSIGNED and task.since:
        yield from _weekly(_working_morning(task.since, regulation, 1), ReminderKind.TASK_UNASSIGNED, regulation)


def _renewal(task: Task) -> Iterator[Step]:
    """At the deadline of a periodic task the next one begins, whatever has become of this one."""
    if task.renews_at and task.state in _SERIES_GOES_ON:
        yield Step(task.renews_at, ReminderKind.TASK_RENEW, 0)


def _weekly(first: datetime, kind: ReminderKind, regulation: Regulation) -> Iterator[Step]:
    return (Step(_morning(first, regulation, _WEEK * week), kind, week) for week in count())


def _morning(day: datetime, regulation: Regulation, days: int) -> datetime:
    return local(day, morning_of(regulation), regulation.time_zone, days=days)


def _working_morning(day: datetime, regulation: Regulation, working_days: int) -> datetime:
    date = day.astimezone(ZoneInfo(regulation.time_zone)).date()
    return _morning(day, regulation, (calendar_of(regulation).after(date, working_days) - date).days)


def _is_worked(day: datetime, regulation: Regulation, days: int) -> bool:
    date = day.astimezone(ZoneInfo(regulation.time_zone)).date() + timedelta(days=days)
    return calendar_of(regulation).works(date)


def _with_ends(steps: Iterator[Step]) -> Iterator[tuple[Step, datetime]]:
    """Until when each is of use. The next one of a period begins however late the clock comes."""
    waiting: list[Step] = []
    for step in steps:
        if waiting and waiting[0].at < step.at:
            yield from ((each, _end(each, step.at)) for each in waiting)
            waiting = []
        waiting.append(step)
    yield from ((each, UTC_MAX) for each in waiting)


def _end(step: Step, following: datetime) -> datetime:
    return UTC_MAX if step.kind is ReminderKind.TASK_RENEW else following


def _reminder(task: Task, step: Step, until: datetime) -> Reminder:
    return Reminder(_key(task, step), step.kind, Subject.task(task.id), step.at, until)


def _key(task: Task, step: Step) -> str:
    """With the time in it a step fires again for another deadline, and never for the same."""
    return f"{step.kind}:{task.id}:{step.number}:{step.at:%Y%m%dT%H%M}"
