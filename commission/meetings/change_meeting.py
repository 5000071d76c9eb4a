"""What happens to a meeting that people know of."""

from dataclasses import dataclass

from commission.clock.policy import meeting_reminders
from commission.delivery.card import Card, CardKind, Priority
from commission.ids import MeetingId
from commission.meetings.announce_meeting import invitation_key
from commission.meetings.gathering import Gathering, gather
from commission.meetings.meeting import Meeting, MeetingPlan
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class RescheduleMeeting:
    """Another time, place or format: everybody is asked again, the old answers stay in the history.

    A change of anything else only redraws the cards. The bodies of an announced meeting stay as they are.
    `based_on` is the edition of the plan that was changed.
    Raises NotAllowedError, NotFoundError, WrongStateError, StaleFormError and what `MeetingPlan.checked` raises.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, plan: MeetingPlan, based_on: str) -> Meeting:
        now = self.clock.now()
        plan = plan.checked(now)
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            moved = gathering.meeting.rescheduled(plan, based_on)
            await unit.meetings.save(moved)
            if moved.round != gathering.meeting.round:
                await unit.meetings.ask_again(meeting_id, moved.round)
                await unit.outbox.notify(
                    Card.invitation(meeting_id),
                    gathering.invitations,
                    key=invitation_key(moved),
                    priority=Priority.URGENT,
                )
            await _redraw_all(unit, meeting_id)
            reminders = meeting_reminders(moved, gathering.regulation, now=now)
            await unit.reminders.replace(meeting_id, reminders)
            await unit.commit()
        return moved


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """Tells everybody who was told of it. Raises NotAllowedError, NotFoundError, WrongStateError, TextLengthError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, reason: str) -> Meeting:
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            cancelled = gathering.meeting.cancelled(reason)
            await unit.meetings.save(cancelled)
            await unit.reminders.replace(meeting_id, [])
            await _tell_cancelled(unit, gathering)
            await unit.commit()
        return cancelled


async def _tell_cancelled(unit: UnitOfWork, gathering: Gathering) -> None:
    meeting_id = gathering.meeting.id
    card = Card.cancelled(meeting_id)
    records = await unit.outbox.records(Card.invitation(meeting_id))
    told = [person for person, record in records.items() if record.may_have_arrived]
    await unit.outbox.notify(card, told, key="cancelled", priority=Priority.URGENT)
    await _redraw_all(unit, meeting_id)


async def _redraw_all(unit: UnitOfWork, meeting_id: MeetingId) -> None:
    kinds = (CardKind.INVITATION, CardKind.CHASE, CardKind.SUBSTITUTE, CardKind.UPCOMING, CardKind.BOARD)
    await unit.outbox.refresh(*(Card(kind, meeting_id) for kind in kinds))
