"""The meeting that came of a poll for a date is no more: another of the dates can be chosen."""

from commission.delivery.card import Card
from commission.ids import MeetingId
from commission.ports.work import UnitOfWork


async def give_dates_back(unit: UnitOfWork, meeting_id: MeetingId) -> None:
    """Before a draft is deleted, or when a meeting is cancelled."""
    for poll in await unit.scheduling.of_meeting(meeting_id):
        await unit.scheduling.save(poll.without_meeting())
        await unit.outbox.refresh(Card.scheduling(poll.id), Card.scheduling_board(poll.id))
