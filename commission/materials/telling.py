"""Who must hear of materials: those who owe them, and the secretaries."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from commission.delivery.card import Card, Priority
from commission.ids import MeetingId, PersonId
from commission.materials.due import materials_due
from commission.materials.material import Material
from commission.meetings.gathering import Gathering
from commission.meetings.meeting import Meeting, MeetingState
from commission.ports.work import UnitOfWork
from commission.roster.regulation import Regulation

_ONCE = "asked"


async def tell_who_owes(unit: UnitOfWork, meeting: Meeting, secretaries: Sequence[PersonId]) -> None:
    """When a meeting is announced: whoever was asked for something in its draft hears of it now."""
    items = {item.id for item in await unit.agendas.items(meeting.id)}
    owed = [each for each in await unit.materials.of_meeting(meeting.id) if each.is_owed and each.item_id in items]
    if owed:
        await _ask(unit, owed)
        await unit.outbox.notify(Card.materials(meeting.id), secretaries, key=_ONCE)


async def tell_asked(unit: UnitOfWork, gathering: Gathering, asked: Sequence[Material]) -> None:
    """Of a draft nobody hears yet."""
    meeting = gathering.meeting
    if meeting.state is not MeetingState.ANNOUNCED or not asked:
        return
    await _ask(unit, asked)
    await unit.outbox.notify(Card.materials(meeting.id), gathering.secretaries(), key=_ONCE)
    await redraw(unit, meeting.id)


async def redraw(unit: UnitOfWork, meeting_id: MeetingId, *, owner: PersonId | None = None) -> None:
    """The cards on which the meeting's materials are seen; of those who owe something, only the `owner`'s."""
    await unit.outbox.refresh(Card.debts(meeting_id), to=owner)
    await unit.outbox.refresh(Card.materials(meeting_id), priority=Priority.BOARD)


async def redate(unit: UnitOfWork, meeting: Meeting, regulation: Regulation, *, now: datetime) -> None:
    """Another time of the meeting, or another rule: what is not there yet is due at another time.

    Whoever is invited hears of the meeting's new time; who is not hears of his own.
    """
    due_at = materials_due(meeting.plan.starts_at, regulation, now=now)
    moved = [each for each in await unit.materials.of_meeting(meeting.id) if each.is_owed and each.due_at != due_at]
    for each in moved:
        await unit.materials.save(replace(each, due_at=due_at))
    await redraw(unit, meeting.id)
    if moved and meeting.state is MeetingState.ANNOUNCED:
        invited = await unit.meetings.invitations(meeting.id)
        others = dict.fromkeys(each.person_id for each in moved if each.person_id not in invited)
        await unit.outbox.notify(Card.debts(meeting.id), others, key=f"redated-{now.isoformat()}")


async def call_off(unit: UnitOfWork, meeting_id: MeetingId) -> None:
    """The meeting is cancelled: there is nothing to decide about the files that came."""
    cards = [Card.material(each.id) for each in await unit.materials.of_meeting(meeting_id)]
    await unit.outbox.withdraw(*cards)
    await unit.outbox.refresh(*cards)


async def _ask(unit: UnitOfWork, asked: Iterable[Material]) -> None:
    """One message for each, however much he owes: its newest key takes the place of the ones that have not left."""
    newest = {each.person_id: each for each in asked}
    for person_id, material in newest.items():
        again = f"-{material.handed}" if material.handed else ""  # who had it before, and gets it back, hears of it
        key = f"asked-{material.id}-{material.person_id}{again}"
        await unit.outbox.notify(Card.debts(material.meeting_id), [person_id], key=key)
