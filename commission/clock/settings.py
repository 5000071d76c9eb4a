"""What somebody has set for himself: when he is reminded, and of what."""

from dataclasses import dataclass, replace
from datetime import time

from commission.clock.habits import Habits
from commission.clock.kinds import MUTABLE
from commission.clock.quiet import QuietHours
from commission.clock.reminder import ReminderKind
from commission.ids import PersonId
from commission.ports.work import Work, one_look, one_trip
from commission.roster.change_body import known_time_zone


@dataclass(frozen=True, slots=True)
class Settings:
    """`muted`: of the kinds that somebody may wish not to be told."""

    habits: Habits
    muted: frozenset[ReminderKind]


@dataclass(frozen=True, slots=True)
class ViewSettings:
    work: Work

    @one_look
    async def __call__(self, person_id: PersonId) -> Settings:
        async with self.work.reading() as unit:
            habits = (await unit.nudges.habits([person_id])).get(person_id, Habits())
            muted = (await unit.nudges.mutes([person_id])).get(person_id, frozenset())
            return Settings(habits, muted & set(MUTABLE))


@dataclass(frozen=True, slots=True)
class SetQuietHours:
    """By his own wall clock; equal ones: he may be written to at any hour."""

    work: Work

    @one_trip
    async def __call__(self, person_id: PersonId, begins: time, ends: time) -> None:
        async with self.work() as unit:
            habits = (await unit.nudges.habits([person_id])).get(person_id, Habits())
            await unit.nudges.keep(person_id, replace(habits, quiet=QuietHours(begins, ends)))
            await unit.commit()


@dataclass(frozen=True, slots=True)
class SetZone:
    """Where he is. None: where the bodies are. Raises UnknownTimeZoneError."""

    work: Work

    @one_trip
    async def __call__(self, person_id: PersonId, zone: str | None) -> None:
        zone = known_time_zone(zone) if zone else None
        async with self.work() as unit:
            habits = (await unit.nudges.habits([person_id])).get(person_id, Habits())
            await unit.nudges.keep(person_id, replace(habits, zone=zone))
            await unit.commit()
