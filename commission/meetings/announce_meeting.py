"""From the draft to the people."""

from dataclasses import dataclass

from commission.clock.policy import meeting_reminders
from commission.delivery.card import Card, Priority
from commission.delivery.tell_many import tell_many
from commission.ids import MeetingId
from commission.meetings.gathering import gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor

_ROUND = "round-"
FIRST_ROUND = f"{_ROUND}1"


@dataclass(frozen=True, slots=True)
class AnnounceMeeting:
    """Invites everybody on the draft's list, and gives the secretaries the board.

    Raises NotAllowedError, NotFoundError and what `Meeting.announced` raises.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> Meeting:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            meeting = gathering.meeting.announced(at=now, invited=len(gathering.invitations))
            await unit.meetings.save(meeting)
            await unit.outbox.notify(
                Card.board(meeting.id),
                dict.fromkeys([actor.id, *gathering.secretaries()]),
                key="announced",
                priority=Priority.OWN_TAP,
            )
            key = invitation_key(meeting)
            invited = in_hearing_order(gathering, gathering.invitations)
            await tell_many(unit, Card.invitation(meeting.id), invited, key=key, by=actor.id)
            reminders = meeting_reminders(meeting, gathering.regulation, now=now)
            await unit.reminders.replace(meeting.id, reminders)
            await unit.commit()
        return meeting


def invitation_key(meeting: Meeting) -> str:
    """Everybody is asked once a round."""
    return f"{_ROUND}{meeting.round}"
