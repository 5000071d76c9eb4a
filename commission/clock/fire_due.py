"""The tick: takes what is due and asks for it to be sent, in one transaction."""

from dataclasses import dataclass

from commission.clock.policy import is_reminded
from commission.clock.reminder import Reminder, ReminderKind
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import PersonId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.meeting import MeetingState
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.person import Reach

_BATCH = 100


@dataclass(frozen=True, slots=True)
class FireDueReminders:
    """Returns how many reminders were taken. One that lost its reason, or comes too late, dies silently."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self) -> int:
        now = self.clock.now()
        async with self.work() as unit:
            due = await unit.reminders.claim_due(now, limit=_BATCH)
            for reminder in due:
                if not reminder.too_late(now):
                    await _fire_if_there(unit, reminder)
            if due:
                await unit.commit()
        return len(due)


async def _fire_if_there(unit: UnitOfWork, reminder: Reminder) -> None:
    """What a reminder was about may be gone: that is no reason for the others to wait."""
    try:
        await _fire(unit, reminder)
    except NotFoundError:
        return


async def _fire(unit: UnitOfWork, reminder: Reminder) -> None:
    gathering = await gather(unit, reminder.subject)
    if gathering.meeting.state is not MeetingState.ANNOUNCED:
        return
    match reminder.kind:
        case ReminderKind.CHASE:
            card, people, priority = Card.chase(reminder.subject), _silent(gathering), Priority.BOARD
        case ReminderKind.UPCOMING:
            card, people, priority = Card.upcoming(reminder.subject), _coming(gathering), Priority.URGENT
        case ReminderKind.MATERIALS:
            card, priority = Card.debts(reminder.subject), Priority.BOARD
            people = await _owing(unit, gathering, reminder)
    reachable = in_hearing_order(gathering, await reachable_among(unit, people))
    await unit.outbox.notify(card, reachable, key=reminder.key, priority=priority)


async def reachable_among(unit: UnitOfWork, people: list[PersonId]) -> list[PersonId]:
    """Reminders do not pile up for those who cannot be written to."""
    found = await unit.roster.people(people) if people else []
    return [person.id for person in found if person.reach is Reach.REACHABLE]


def _silent(gathering: Gathering) -> list[PersonId]:
    return [i.person_id for i in gathering.invitations.values() if i.answer is None]


def _coming(gathering: Gathering) -> list[PersonId]:
    return [i.person_id for i in gathering.invitations.values() if i.comes]


async def _owing(unit: UnitOfWork, gathering: Gathering, reminder: Reminder) -> list[PersonId]:
    """Whose date this is about; what an item that is gone owed nobody owes any more."""
    there = {item.id for item in await unit.agendas.items(gathering.meeting.id)}
    materials = await unit.materials.of_meeting(gathering.meeting.id)
    late = [
        each.person_id
        for each in materials
        if each.item_id in there and is_reminded(each, reminder, gathering.meeting, gathering.regulation)
    ]
    return list(dict.fromkeys(late))
