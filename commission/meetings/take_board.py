"""A board of one's own, wherever one is in the chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from commission.delivery.card import Card, Priority
from commission.ids import MeetingId, PersonId
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor

_ONE_TAP = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class TakeBoard:
    """Sends the actor the meeting's live board; two taps within ten seconds are one.

    Raises NotAllowedError for those who neither manage nor preside, NotFoundError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> None:
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            meeting.must_be_known()
            actor.must_oversee(meeting.plan.body_ids)
            if await take_card(unit, Card.board(meeting_id), actor.id, now=self.clock.now()):
                await unit.commit()


async def take_card(unit: UnitOfWork, card: Card, person_id: PersonId, *, now: datetime) -> bool:
    """A live card of his own; False if he has just been given one."""
    last = (await unit.outbox.records(card)).get(person_id)
    if last and last.waits_or_came_since(now - _ONE_TAP):
        return False
    await unit.outbox.notify(card, [person_id], key=f"taken-{now.isoformat()}", priority=Priority.OWN_TAP)
    return True
