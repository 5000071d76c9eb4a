"""Not now: somebody wants to hear of it later, or of such things not at all."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from commission.clock.habits import Habits
from commission.clock.kinds import MUTABLE
from commission.clock.nudge import Nudge
from commission.clock.reasons import still_waiting
from commission.clock.reminder import ReminderKind
from commission.clock.view_digest import his_digest
from commission.delivery.card import Card
from commission.errors import CommissionError
from commission.ids import DigestId, PersonId, TaskId
from commission.moment import Clock, local
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.tasks.act_on_task import must_concern
from commission.tasks.assign_tasks import the_body

_HOURS = timedelta(hours=3)
_MORNING = time(9)


class Later(StrEnum):
    IN_HOURS = "hours"  # three of them
    TOMORROW = "tomorrow"  # in the morning


class NothingToPutOffError(CommissionError):
    """It is done, or not his to do any more."""

    key = "error-nothing-to-put-off"


class ObligatoryError(CommissionError):
    """Others wait for him: this kind cannot be muted."""

    key = "error-obligatory"


@dataclass(frozen=True, slots=True)
class PutOffDigest:
    """All of it that still waits comes again then. Raises NotFoundError, NothingToPutOffError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, digest_id: DigestId, until: Later) -> datetime:
        now = self.clock.now()
        async with self.work() as unit:
            waiting = await still_waiting(unit, (await his_digest(unit, person_id, digest_id)).nudges, now)
            if not waiting:
                raise NothingToPutOffError
            then = later(until, now, await _zone_of(unit, person_id) or waiting[0].zone)
            for each in waiting:
                await unit.nudges.snooze(replace(each, not_before=then))
            await unit.commit()
        return then


@dataclass(frozen=True, slots=True)
class PutOffTask:
    """He is reminded of the task then, if it is still his to do. Raises NotFoundError, NothingToPutOffError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, task_id: TaskId, until: Later) -> datetime:
        now = self.clock.now()
        async with self.work() as unit:
            task = await unit.tasks.task(task_id)
            await must_concern(unit, task, actor)
            if not task.is_owed or actor.id not in (task.responsible_id, *task.co_executor_ids):
                raise NothingToPutOffError
            body = await the_body(unit, task.body_id)
            kind = ReminderKind.TASK_OVERDUE if task.is_overdue(now) else ReminderKind.TASK_DUE
            then = later(until, now, await _zone_of(unit, actor.id) or body.regulation.time_zone)
            await unit.nudges.snooze(Nudge(actor.id, kind, Card.task(task_id), then))
            await unit.commit()
        return then


@dataclass(frozen=True, slots=True)
class Mute:
    """Exactly these kinds are not told to him from now on. Raises ObligatoryError; changes nothing then."""

    work: Work

    @one_trip
    async def __call__(self, person_id: PersonId, kinds: Collection[ReminderKind]) -> None:
        if not set(kinds) <= set(MUTABLE):
            raise ObligatoryError
        async with self.work() as unit:
            await unit.nudges.mute(person_id, kinds)
            await unit.commit()


async def _zone_of(unit: UnitOfWork, person_id: PersonId) -> str | None:
    """Where he has said that he is."""
    return (await unit.nudges.habits([person_id])).get(person_id, Habits()).zone


def later(until: Later, now: datetime, zone: str) -> datetime:
    """UTC. `zone`: an IANA name."""
    return now + _HOURS if until is Later.IN_HOURS else local(now, _MORNING, zone, days=1)
