"""What one person sees of one meeting."""

from dataclasses import dataclass

from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.invitation import Invitation
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class InvitationView:
    """`substitutes`: whom he may send; `stands_in_for`: who has asked him to come in their place."""

    meeting: Meeting
    bodies: tuple[Body, ...]
    person: Person
    invitation: Invitation
    chair: Person | None
    substitutes: tuple[Person, ...]
    substitute: Person | None
    stands_in_for: tuple[Person, ...]
    takes_answers: bool
    sees_board: bool


@dataclass(frozen=True, slots=True)
class ViewInvitation:
    """Raises NotFoundError for somebody who is not invited (any more)."""

    work: Work
    clock: Clock

    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> InvitationView:
        async with self.work.reading() as unit:
            gathering = await gather(unit, meeting_id)
            if person_id not in gathering.invitations:
                raise NotFoundError
            actor = await unit.roster.actor_of(person_id)
            return await self._view(unit, gathering, actor)

    async def _view(self, unit: UnitOfWork, gathering: Gathering, actor: Actor) -> InvitationView:
        meeting, invitation = gathering.meeting, gathering.invitations[actor.id]
        people = await _people_of(unit, gathering, actor.id)
        named = invitation.answer.substitute_id if invitation.answer else None
        return InvitationView(
            meeting=meeting,
            bodies=gathering.bodies,
            person=actor.person,
            invitation=invitation,
            chair=people.get(meeting.plan.chair_id) if meeting.plan.chair_id else None,
            substitutes=tuple(people[p] for p in gathering.substitutes(actor.id)),
            substitute=people.get(named) if named else None,
            stands_in_for=tuple(people[p] for p in gathering.asked_to_replace(actor.id)),
            takes_answers=meeting.takes_answers(self.clock.now()),
            sees_board=actor.oversees(meeting.plan.body_ids),
        )


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """He looks at the details: part of the proof of notice. Raises NotFoundError."""

    work: Work
    clock: Clock

    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> None:
        async with self.work() as unit:
            invitation = await unit.meetings.invitation(meeting_id, person_id)
            if invitation.opened_at is None:
                await unit.meetings.opened(meeting_id, person_id, self.clock.now())
                await unit.commit()


async def _people_of(unit: UnitOfWork, gathering: Gathering, person_id: PersonId) -> dict[PersonId, Person]:
    wanted = {*gathering.substitutes(person_id), *gathering.asked_to_replace(person_id)}
    if chair := gathering.meeting.plan.chair_id:
        wanted.add(chair)
    answer = gathering.invitations[person_id].answer
    if answer and answer.substitute_id:
        wanted.add(answer.substitute_id)
    return {p.id: p for p in await unit.roster.people(wanted)} if wanted else {}
