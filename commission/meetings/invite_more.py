"""Somebody who was not on the list when the meeting was announced."""

from dataclasses import dataclass

from commission.agenda.telling import give_current
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.meetings.gathering import gather
from commission.meetings.meeting import DateInPastError
from commission.meetings.rounds import invitation_key
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class InviteMore:
    """Invites one more person to an announced meeting ahead; False if he is invited already, and nothing is sent.

    Raises NotAllowedError, NotFoundError, WrongStateError, DateInPastError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, person_id: PersonId) -> bool:
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            meeting = gathering.meeting
            actor.must_manage(meeting.plan.body_ids)
            meeting.must_be_announced()
            if meeting.plan.starts_at <= self.clock.now():
                raise DateInPastError
            if person_id not in {person.id for person in await unit.roster.people()}:
                raise NotFoundError
            added = await unit.meetings.also_invite(meeting_id, person_id, meeting.round)
            if added:
                key = invitation_key(meeting)
                await unit.outbox.notify(Card.invitation(meeting_id), [person_id], key=key, priority=Priority.URGENT)
                await unit.outbox.refresh(Card.board(meeting_id))
                await give_current(unit, gathering, person_id)
            await unit.commit()
        return added
