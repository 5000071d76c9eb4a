"""A board of one's own, wherever one is in the chat."""

from dataclasses import dataclass

from commission.delivery.card import Card, Priority
from commission.ids import MeetingId
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class TakeBoard:
    """Sends the actor the meeting's live board; two taps within ten seconds are one.

    Raises NotAllowedError for those who neither manage nor preside, NotFoundError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> None:
        key = f"taken-{int(self.clock.now().timestamp()) // 10}"
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            meeting.must_be_known()
            actor.must_oversee(meeting.plan.body_ids)
            await unit.outbox.notify(Card.board(meeting_id), [actor.id], key=key, priority=Priority.OWN_TAP)
            await unit.commit()
