"""Nothing is sent to a person before he has agreed to what is stored about him."""

from dataclasses import dataclass

from commission.delivery.card import Card, Priority
from commission.meetings.rounds import invitation_key
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.person import Reach


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """From now on he gets his cards; those of the meetings ahead at once. Returns how many."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor) -> int:
        now = self.clock.now()
        async with self.work() as unit:
            if actor.person.consented_at is None:
                await unit.roster.consent(actor.id, now)
            waiting = await unit.meetings.awaiting(actor.id, now)
            for meeting_id in waiting:
                meeting = await unit.meetings.meeting(meeting_id)
                card, key = Card.invitation(meeting_id), invitation_key(meeting)
                await unit.outbox.notify(card, [actor.id], key=key, priority=Priority.URGENT)
                await unit.outbox.refresh(Card.board(meeting_id))
            await unit.commit()
        return len(waiting)


@dataclass(frozen=True, slots=True)
class ChangeReach:
    """He blocked the bot, or came back: what waited for him is sent, and the boards show it."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, telegram_id: int, *, blocked: bool) -> None:
        async with self.work() as unit:
            actor = await unit.roster.actor(telegram_id)
            if actor is None:
                return
            await unit.roster.set_reach(telegram_id, _reach(actor, blocked=blocked))
            if not blocked:
                await unit.outbox.resume(actor.id)
            await refresh_boards(unit, actor, self.clock)
            await unit.commit()


def _reach(actor: Actor, *, blocked: bool) -> Reach:
    if blocked:
        return Reach.BLOCKED
    return Reach.REACHABLE if actor.person.consented_at else Reach.NO_CONSENT


async def refresh_boards(unit: UnitOfWork, actor: Actor, clock: Clock) -> None:
    """Of the meetings ahead of him: whether he can be reached is on them."""
    for meeting_id in await unit.meetings.awaiting(actor.id, clock.now()):
        await unit.outbox.refresh(Card.board(meeting_id))
