"""From the draft to the people."""

from dataclasses import dataclass

from commission.agenda.audience import newcomers, speakers
from commission.agenda.publish import publish
from commission.clock.renew import renew_reminders
from commission.delivery.card import Card, Priority
from commission.delivery.tell_many import tell_many
from commission.ids import MeetingId
from commission.materials.telling import tell_who_owes
from commission.meetings.gathering import Gathering, gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.meeting import Meeting
from commission.meetings.rounds import invitation_key
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class AnnounceMeeting:
    """Invites everybody on the draft's list and whoever its agenda names; gives the secretaries the board.

    The agenda that is there goes out with the invitation, as its first revision.

    Raises NotAllowedError, NotFoundError and what `Meeting.announced` raises.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> Meeting:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await _with_those_who_speak(unit, await gather(unit, meeting_id))
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
            items = await unit.agendas.items(meeting.id)
            invited = in_hearing_order(gathering, gathering.invitations, speakers(items))
            await tell_many(unit, Card.invitation(meeting.id), invited, key=key, by=actor.id)
            if items:
                await publish(unit, gathering, items, by=actor.id, at=now)
            await tell_who_owes(unit, meeting, gathering.secretaries())
            await renew_reminders(unit, meeting, gathering.regulation, now=now)
            await unit.commit()
        return meeting


async def _with_those_who_speak(unit: UnitOfWork, gathering: Gathering) -> Gathering:
    """Whoever the agenda names is invited with the others."""
    invited = list(gathering.invitations)
    missing = newcomers(gathering, await unit.agendas.items(gathering.meeting.id))
    if not missing:
        return gathering
    await unit.meetings.invite(gathering.meeting.id, [*invited, *missing])
    return await gather(unit, gathering.meeting.id)
