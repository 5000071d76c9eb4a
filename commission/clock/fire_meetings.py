"""Whom the reminders of meetings are for."""

from collections.abc import Iterable
from datetime import timedelta

from commission.clock.nudging import Call
from commission.clock.policy import is_reminded
from commission.clock.reminder import Reminder, ReminderKind
from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.meeting import MeetingState
from commission.ports.work import UnitOfWork

_LATELY = timedelta(hours=3)


async def call_about_meetings(unit: UnitOfWork, due: Iterable[Reminder]) -> list[Call]:
    """What a reminder was about may be gone: that is no reason for the others to wait."""
    calls = []
    for reminder in due:
        try:
            gathering = await gather(unit, MeetingId(reminder.subject.number))
        except NotFoundError:
            continue
        if gathering.meeting.state is MeetingState.ANNOUNCED:
            calls.append(await _call(unit, gathering, reminder))
    return calls


async def _call(unit: UnitOfWork, gathering: Gathering, reminder: Reminder) -> Call:
    meeting = gathering.meeting.id
    match reminder.kind:
        case ReminderKind.UPCOMING:
            card, people = Card.upcoming(meeting), _coming(gathering)
        case ReminderKind.MATERIALS:
            card, people = Card.debts(meeting), await _owing(unit, gathering, reminder)
        case ReminderKind.MINUTES:
            card, people = Card.minutes(meeting), [] if gathering.meeting.minutes_at else gathering.secretaries()
        case ReminderKind.UNREAD:
            card, people = await _unread(unit, gathering)
        case _:
            card, people = Card.chase(meeting), _silent(gathering)
    return Call(reminder, card, in_hearing_order(gathering, people), gathering.regulation)


def _silent(gathering: Gathering) -> list[PersonId]:
    return [i.person_id for i in gathering.invitations.values() if i.answer is None]


def _coming(gathering: Gathering) -> list[PersonId]:
    return [i.person_id for i in gathering.invitations.values() if i.comes]


async def _owing(unit: UnitOfWork, gathering: Gathering, reminder: Reminder) -> list[PersonId]:
    """Whose date this is about, but for those who have just been told of it by the secretary.

    What an item that is gone owed nobody owes any more.
    """
    there = {item.id for item in await unit.agendas.items(gathering.meeting.id)}
    materials = await unit.materials.of_meeting(gathering.meeting.id)
    late = [
        each.person_id
        for each in materials
        if each.item_id in there and is_reminded(each, reminder, gathering.meeting, gathering.regulation)
    ]
    told, lately = await unit.outbox.records(Card.debts(gathering.meeting.id)), reminder.due_at - _LATELY
    return [p for p in dict.fromkeys(late) if p not in told or not told[p].waits_or_came_since(lately)]


async def _unread(unit: UnitOfWork, gathering: Gathering) -> tuple[Card, list[PersonId]]:
    """Who was told of the newest revision, and has not said that he has read it."""
    latest = await unit.agendas.latest(gathering.meeting.id)
    if latest is None:
        return Card.chase(gathering.meeting.id), []
    told = await unit.agendas.told(gathering.meeting.id)
    read = await unit.agendas.readings(gathering.meeting.id)
    newest = [person for person, each in told.items() if each.revision_id == latest.id]
    return Card.agenda(latest.id), [p for p in newest if p not in read or read[p].number < latest.number]
