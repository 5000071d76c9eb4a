"""Somebody has a new account: what stands in the chat of the old one is out of his reach."""

from datetime import datetime

from commission.delivery.card import Card, Priority
from commission.meetings.rounds import invitation_key
from commission.ports.work import UnitOfWork
from commission.roster.actor import Actor


async def bring_along(unit: UnitOfWork, actor: Actor, now: datetime) -> None:
    """His invitations to the meetings ahead come into the new chat, once. Before his consent nothing does."""
    if actor.person.consented_at is None:
        return
    for meeting_id in await unit.meetings.awaiting(actor.id, now):
        meeting = await unit.meetings.meeting(meeting_id)
        key = f"{invitation_key(meeting)}:{actor.person.telegram_id}"
        await unit.outbox.notify(Card.invitation(meeting_id), [actor.id], key=key, priority=Priority.URGENT)
