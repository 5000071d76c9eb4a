"""The secretary's own reminder, beside those that come by themselves."""

from dataclasses import dataclass

from commission.clock.fire_due import reachable_among
from commission.delivery.card import Card, Priority
from commission.delivery.tell_many import tell_many
from commission.errors import CommissionError
from commission.ids import MeetingId
from commission.meetings.gathering import gather
from commission.meetings.hearing_order import in_hearing_order
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor


class NobodyToRemindError(CommissionError):
    """Everybody who can be written to has answered."""

    key = "error-nobody-to-remind"


@dataclass(frozen=True, slots=True)
class RemindUnanswered:
    """Writes only to those who have not answered and can be written to; says to how many.

    Twice within the same quarter of an hour is once: an impatient second tap annoys nobody.
    Raises NotAllowedError, NotFoundError, WrongStateError, NobodyToRemindError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> int:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            gathering.meeting.must_be_announced()
            if not gathering.meeting.takes_answers(now):
                raise NobodyToRemindError
            silent = [i.person_id for i in gathering.invitations.values() if i.answer is None]
            reachable = await reachable_among(unit, silent)
            if not reachable:
                raise NobodyToRemindError
            key = f"asked-{gathering.meeting.round}-{int(now.timestamp()) // 900}"
            first_to_last = in_hearing_order(gathering, reachable)
            card = Card.chase(meeting_id)
            await tell_many(unit, card, first_to_last, key=key, by=actor.id, priority=Priority.BOARD)
            await unit.commit()
        return len(reachable)
