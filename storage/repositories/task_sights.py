"""Which rows a list of tasks shows."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, true

from commission.ids import BodyId, PersonId
from commission.tasks.query import SOON, Share, TaskQuery, TaskSight
from commission.tasks.task import OPEN, OVER, OWED, TaskState
from storage.tables import co_executors, tasks

IS_OPEN = tasks.c.state.in_(sorted(OPEN))
_WAITS = tasks.c.state.in_(sorted(OWED | {TaskState.UNASSIGNED}))  # what is reported is late only if it comes back


def overdue(now: datetime) -> ColumnElement[bool]:
    return and_(_WAITS, tasks.c.due_at < now)


def sighted(sight: TaskSight, now: datetime) -> ColumnElement[bool]:
    match sight:
        case TaskSight.OPEN:
            return IS_OPEN
        case TaskSight.OVERDUE:
            return overdue(now)
        case TaskSight.SOON:
            return and_(_WAITS, tasks.c.due_at >= now, tasks.c.due_at < now + SOON)
        case TaskSight.TO_DECIDE:
            return tasks.c.awaits_decision.is_(True)
        case TaskSight.UNSEEN:
            return tasks.c.state == TaskState.ASSIGNED
        case TaskSight.UNASSIGNED:
            return tasks.c.state == TaskState.UNASSIGNED
        case TaskSight.OVER:
            return tasks.c.state.in_(sorted(OVER))


def asked(query: TaskQuery, bodies: Collection[BodyId], now: datetime) -> ColumnElement[bool]:
    person = query.person_id
    return and_(
        tasks.c.body_id.in_([each for each in bodies if query.body_id in (None, each)]),
        sighted(query.sight, now),
        true() if query.meeting_id is None else tasks.c.meeting_id == query.meeting_id,
        true() if person is None else or_(tasks.c.responsible_id == person, tasks.c.id.in_(_helped_by(person))),
    )


def shared(share: Share, person: PersonId, bodies: Collection[BodyId]) -> ColumnElement[bool]:
    match share:
        case Share.RESPONSIBLE:
            return and_(IS_OPEN, tasks.c.responsible_id == person)
        case Share.HELPING:
            return and_(IS_OPEN, tasks.c.id.in_(_helped_by(person)))
        case Share.DECIDING:
            nobody = and_(tasks.c.controller_id.is_(None), tasks.c.body_id.in_(bodies))
            return and_(or_(tasks.c.controller_id == person, nobody), tasks.c.awaits_decision.is_(True))
        case Share.CONTROLLING:
            return and_(IS_OPEN, tasks.c.controller_id == person)


def _helped_by(person: PersonId) -> ColumnElement[int]:
    return select(co_executors.c.task_id).where(co_executors.c.person_id == person).scalar_subquery()
