"""The minutes of a meeting: whether they are written, which the secretary says."""

from dataclasses import dataclass

from commission.clock.renew import renew_reminders
from commission.delivery.card import Card, Priority
from commission.ids import MeetingId
from commission.meetings.gathering import bodies_of, gather
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body


@dataclass(frozen=True, slots=True)
class MinutesView:
    meeting: Meeting
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class ViewMinutes:
    """Raises NotAllowedError, NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> MinutesView:
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            return MinutesView(meeting, await bodies_of(unit, meeting))


@dataclass(frozen=True, slots=True)
class NoteMinutes:
    """Nobody is reminded of them any more. Raises NotAllowedError, NotFoundError, WrongStateError, NotHeldYetError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> Meeting:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            noted = gathering.meeting.with_minutes(at=now)
            if noted != gathering.meeting:
                card = Card.minutes(meeting_id)
                await unit.meetings.save(noted)
                await renew_reminders(unit, noted, gathering.regulation, now=now)
                await unit.nudges.drop(card)
                await unit.outbox.refresh(card, to=actor.id, priority=Priority.OWN_TAP)
                await unit.outbox.refresh(card)
                await unit.commit()
        return noted
