"""The secretary's own reminder, and her own board of who owes what."""

from dataclasses import dataclass

from commission.delivery.card import Card, Priority
from commission.ids import MeetingId
from commission.materials.debt import debts_of
from commission.materials.due import must_be_ahead
from commission.meetings.gathering import gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.remind_unanswered import to_be_reminded
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class RemindDebtors:
    """Writes to those who owe something and can be written to, nobody twice within a quarter of an hour.

    Raises NotAllowedError, NotFoundError, WrongStateError, MeetingBegunError, NobodyToRemindError, JustRemindedError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> int:
        now, card = self.clock.now(), Card.debts(meeting_id)
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            gathering.meeting.must_be_announced()
            must_be_ahead(gathering.meeting, now=now)
            debts = await debts_of(unit, gathering.meeting, await unit.materials.of_meeting(meeting_id))
            owing = [debt.person.id for debt in debts if debt.material.is_owed]
            left = await to_be_reminded(unit, card, owing, now=now)
            key = f"reminded-{now.isoformat()}"
            await unit.outbox.notify(card, in_hearing_order(gathering, left), key=key, priority=Priority.BOARD)
            await unit.commit()
        return len(left)


@dataclass(frozen=True, slots=True)
class TakeMaterialsBoard:
    """Sends the actor who owes what, as a card that is kept true; two taps within ten seconds are one.

    Raises NotAllowedError for those who neither manage nor preside, NotFoundError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> None:
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_oversee(meeting.plan.body_ids)
            if not actor.manages(meeting.plan.body_ids):
                meeting.must_be_known()
            if await take_card(unit, Card.materials(meeting_id), actor.id, now=self.clock.now()):
                await unit.commit()
