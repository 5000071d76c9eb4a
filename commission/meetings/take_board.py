"""A board of one's own, wherever one is in the chat."""

from dataclasses import dataclass
from datetime import timedelta

from commission.delivery.card import Card, Priority
from commission.ids import MeetingId
from commission.moment import Clock
from commission.ports.work import Work, one_trip
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
        now, card = self.clock.now(), Card.board(meeting_id)
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            meeting.must_be_known()
            actor.must_oversee(meeting.plan.body_ids)
            last = (await unit.outbox.records(card)).get(actor.id)
            if last and last.waits_or_came_since(now - _ONE_TAP):
                return
            key = f"taken-{now.isoformat()}"
            await unit.outbox.notify(card, [actor.id], key=key, priority=Priority.OWN_TAP)
            await unit.commit()
