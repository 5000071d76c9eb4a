"""What one person sees of one meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId
from commission.meetings.gathering import bodies_of
from commission.meetings.invitation import Attendance, Invitation
from commission.meetings.meeting import Meeting
from commission.meetings.seating import substitutes_of
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.body import Body
from commission.roster.person import Person
from commission.scheduling.availability import Availability


@dataclass(frozen=True, slots=True)
class InvitationView:
    """`substitutes`: whom he may send; `stands_in_for`: who has asked him to come in their place.

    `tentative`: what he said of this time when a date was looked for, until he answers.
    """

    meeting: Meeting
    bodies: tuple[Body, ...]
    person: Person
    invitation: Invitation
    chair: Person | None
    substitutes: tuple[Person, ...]
    substitute: Person | None
    substitute_choice: Attendance | None  # what the substitute himself has answered
    stands_in_for: tuple[Person, ...]
    takes_answers: bool
    sees_board: bool
    tentative: Availability | None = None


@dataclass(frozen=True, slots=True)
class ViewInvitation:
    """Raises NotFoundError for somebody who is not invited (any more)."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> InvitationView:
        """Reads what concerns this person alone: a broadcast draws a thousand of these."""
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            meeting.must_be_known()
            invitation = await unit.meetings.invitation(meeting_id, person_id)
            bodies = await bodies_of(unit, meeting)
            actor = await unit.roster.actor_of(person_id)
            others = await _Others.read(unit, meeting, bodies, invitation)
            tentative = None if invitation.answer else await unit.scheduling.tentative_of(meeting_id, person_id)
        answer = invitation.answer
        return InvitationView(
            meeting=meeting,
            bodies=bodies,
            person=actor.person,
            invitation=invitation,
            chair=others.person(meeting.plan.chair_id),
            substitutes=others.people_of(others.substitutes),
            substitute=others.person(answer.substitute_id if answer else None),
            substitute_choice=others.substitute_choice,
            stands_in_for=others.people_of(others.stands_in_for),
            takes_answers=meeting.takes_answers(self.clock.now()),
            sees_board=actor.oversees(meeting.plan.body_ids),
            tentative=tentative,
        )


@dataclass(frozen=True, slots=True)
class _Others:
    """The other people on one person's card."""

    substitutes: Sequence[PersonId]
    stands_in_for: Sequence[PersonId]
    people: Mapping[PersonId, Person]
    substitute_choice: Attendance | None

    @classmethod
    async def read(
        cls, unit: UnitOfWork, meeting: Meeting, bodies: tuple[Body, ...], invitation: Invitation
    ) -> "_Others":
        substitutes = await _substitutes(unit, bodies, invitation)
        stands_in_for = await unit.meetings.sent_in_place_of(meeting.id, invitation.person_id)
        named = invitation.answer.substitute_id if invitation.answer else None
        wanted = {*substitutes, *stands_in_for, *filter(None, (meeting.plan.chair_id, named))}
        people = await unit.roster.people(wanted) if wanted else []
        choice = await _choice(unit, meeting, named) if named else None
        return cls(substitutes, stands_in_for, {person.id: person for person in people}, choice)

    def person(self, person_id: PersonId | None) -> Person | None:
        return self.people.get(person_id) if person_id else None

    def people_of(self, ids: Sequence[PersonId]) -> tuple[Person, ...]:
        return tuple(self.people[person_id] for person_id in ids)


async def _choice(unit: UnitOfWork, meeting: Meeting, substitute: PersonId) -> Attendance | None:
    """None too for one whose invitation has been taken back."""
    try:
        answer = (await unit.meetings.invitation(meeting.id, substitute)).answer
    except NotFoundError:
        return None
    return answer.choice if answer else None


async def _substitutes(unit: UnitOfWork, bodies: tuple[Body, ...], invitation: Invitation) -> list[PersonId]:
    """Asked for only by those who cannot come; then all seats have to be looked at."""
    if invitation.answer is None or invitation.answer.choice.comes:
        return []
    memberships = await unit.roster.memberships([body.id for body in bodies])
    return substitutes_of(invitation.person_id, bodies, memberships)


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """He looks at the details: part of the proof of notice. Raises NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> None:
        async with self.work() as unit:
            (await unit.meetings.meeting(meeting_id)).must_be_known()
            invitation = await unit.meetings.invitation(meeting_id, person_id)
            if invitation.opened_at is None:
                await unit.meetings.opened(meeting_id, person_id, self.clock.now())
                await unit.commit()
