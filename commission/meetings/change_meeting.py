"""What happens to a meeting that people know of."""

from dataclasses import dataclass

from commission.clock.reminder import Subject
from commission.clock.renew import renew_reminders
from commission.delivery.card import Card, CardKind, Priority
from commission.delivery.tell_many import redraw_broadcasts, tell_many
from commission.ids import MeetingId, PersonId
from commission.materials.telling import call_off, redate
from commission.meetings.gathering import Gathering, gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.meeting import Meeting, MeetingPlan
from commission.meetings.rounds import invitation_key
from commission.moment import Clock
from commission.polls.in_meeting import call_off_votes, must_have_no_open_vote
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.scheduling.of_meeting import give_dates_back

_TOLD = (
    CardKind.INVITATION,
    CardKind.CHASE,
    CardKind.SUBSTITUTE,
    CardKind.UPCOMING,
    CardKind.BOARD,
    CardKind.DEBTS,
    CardKind.MATERIALS,
)


@dataclass(frozen=True, slots=True)
class RescheduleMeeting:
    """Another time, place or format: everybody is asked again, the old answers stay in the history.

    A change of anything else only redraws the cards. The bodies of an announced meeting stay as they are.
    `based_on` is the edition of the plan that was changed.
    Raises NotAllowedError, NotFoundError, WrongStateError, StaleFormError, VoteRunningError and what
    `MeetingPlan.checked` raises.
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
            moved = gathering.meeting.rescheduled(plan, based_on, at=now)
            await unit.meetings.save(moved)
            if moved.round != gathering.meeting.round:
                await must_have_no_open_vote(unit, meeting_id)
                await unit.meetings.ask_again(meeting_id, moved.round)
                await _ask_anew(unit, gathering, moved, by=actor.id)
            await _redraw_all(unit, meeting_id)
            if moved.plan.starts_at != gathering.meeting.plan.starts_at:
                await redate(unit, moved, gathering.regulation, now=now)
            await renew_reminders(unit, moved, gathering.regulation, now=now)
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
            cancelled = gathering.meeting.cancelled(reason, at=self.clock.now())
            await unit.meetings.save(cancelled)
            await unit.reminders.replace(Subject.meeting(meeting_id), [])
            await _tell_cancelled(unit, gathering, by=actor.id)
            await call_off(unit, meeting_id)
            await give_dates_back(unit, meeting_id)
            await call_off_votes(unit, meeting_id, self.clock.now())
            await unit.commit()
        return cancelled


async def _ask_anew(unit: UnitOfWork, gathering: Gathering, moved: Meeting, *, by: PersonId) -> None:
    """The new invitation takes the place of the old one where that has not left; reminders of the old time are void."""
    card = Card.invitation(moved.id)
    invited = in_hearing_order(gathering, gathering.invitations)
    await tell_many(unit, card, invited, key=invitation_key(moved), by=by, priority=Priority.URGENT)
    reminders = (Card.chase(moved.id), Card.upcoming(moved.id))
    await unit.outbox.withdraw(*reminders)
    await redraw_broadcasts(unit, card, *reminders)


async def _tell_cancelled(unit: UnitOfWork, gathering: Gathering, *, by: PersonId) -> None:
    """Whoever was not told of the meeting yet need not be told of its end."""
    meeting_id = gathering.meeting.id
    records = await unit.outbox.records(Card.invitation(meeting_id))
    told = in_hearing_order(gathering, (person for person, record in records.items() if record.may_have_arrived))
    await tell_many(unit, Card.cancelled(meeting_id), told, key="cancelled", by=by, priority=Priority.URGENT)
    needless = [Card(kind, meeting_id) for kind in _TOLD if kind is not CardKind.BOARD]
    await unit.outbox.withdraw(*needless)
    await redraw_broadcasts(unit, *needless)
    await _redraw_all(unit, meeting_id)


async def _redraw_all(unit: UnitOfWork, meeting_id: MeetingId) -> None:
    await unit.outbox.refresh(*(Card(kind, meeting_id) for kind in _TOLD))
