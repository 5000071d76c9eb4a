"""What the secretary enters for people whom she reached by phone."""

from dataclasses import dataclass

from commission.delivery.card import Card
from commission.errors import checked_text
from commission.ids import MeetingId, PersonId
from commission.meetings.answer_invitation import redraw, release_substitute
from commission.meetings.invitation import REASON_LIMIT, Attendance, Invitation
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """Records somebody's answer with its ground. Raises NotAllowedError, NotFoundError and as `Invitation.recorded`."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self, actor: Actor, meeting_id: MeetingId, person_id: PersonId, choice: Attendance, ground: str
    ) -> Invitation:
        now = self.clock.now()
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            invitation = await unit.meetings.invitation(meeting_id, person_id)
            recorded = invitation.recorded(meeting, choice, at=now, by=actor.id, ground=ground)
            if recorded == invitation:  # an impatient second tap
                return recorded
            await unit.meetings.answer(recorded)
            if invitation.told_at is None:  # the first proof of notice stands
                await unit.meetings.tell(meeting_id, person_id, now, ground)
            await release_substitute(unit, invitation, recorded)
            await redraw(unit, meeting_id, person_id)
            await unit.commit()
        return recorded


@dataclass(frozen=True, slots=True)
class ToldByPhone:
    """Notes that somebody who cannot be written to knows of the meeting. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, person_id: PersonId, ground: str) -> Invitation:
        ground = checked_text(ground, limit=REASON_LIMIT)
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            meeting.must_be_announced()
            await unit.meetings.invitation(meeting_id, person_id)
            await unit.meetings.tell(meeting_id, person_id, self.clock.now(), ground)
            told = await unit.meetings.invitation(meeting_id, person_id)
            await unit.outbox.refresh(Card.board(meeting_id))
            await unit.commit()
        return told
