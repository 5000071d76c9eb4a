"""A meeting with all that a decision about it needs, read in one go."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from commission.ids import MeetingId, PersonId
from commission.meetings.forecast import QuorumForecast, forecast
from commission.meetings.invitation import Invitation
from commission.meetings.meeting import Meeting
from commission.meetings.seating import substitutes_of
from commission.ports.work import UnitOfWork
from commission.roster.body import Body, Membership, Role
from commission.roster.regulation import Regulation


@dataclass(frozen=True, slots=True)
class Gathering:
    """`bodies` in the order of the meeting's plan; the first one's regulation leads.

    `operators`: who manages it by right, where no body of it has a secretary.
    """

    meeting: Meeting
    bodies: tuple[Body, ...]
    memberships: tuple[Membership, ...]
    invitations: Mapping[PersonId, Invitation]
    operators: tuple[PersonId, ...] = ()

    @property
    def regulation(self) -> Regulation:
        return self.bodies[0].regulation

    @property
    def forecasts(self) -> list[QuorumForecast]:
        return [forecast(body, self.memberships, self.invitations) for body in self.bodies]

    def secretaries(self) -> list[PersonId]:
        """Who must hear what happens: each once, in the order of the roster. The operators where there is none."""
        seated = (m.person_id for m in self.memberships if m.role is Role.SECRETARY)
        return list(dict.fromkeys(seated)) or list(self.operators)

    def substitutes(self, member: PersonId) -> list[PersonId]:
        """Whom the member may send, by the regulation of at least one of the bodies."""
        return substitutes_of(member, self.bodies, self.memberships)


async def gather(unit: UnitOfWork, meeting_id: MeetingId) -> Gathering:
    """Raises NotFoundError."""
    meeting = await unit.meetings.meeting(meeting_id)
    bodies = await bodies_of(unit, meeting)
    memberships = await unit.roster.memberships(meeting.plan.body_ids)
    invitations = await unit.meetings.invitations(meeting_id)
    gathering = Gathering(meeting, bodies, tuple(memberships), invitations)
    return gathering if gathering.secretaries() else replace(gathering, operators=await _operators(unit))


async def _operators(unit: UnitOfWork) -> tuple[PersonId, ...]:
    """Those who have come in."""
    return tuple(p.id for p in await unit.roster.people() if p.is_operator and p.telegram_id is not None)


async def bodies_of(unit: UnitOfWork, meeting: Meeting) -> tuple[Body, ...]:
    """In the order of the meeting's plan."""
    by_id = {body.id: body for body in await unit.roster.bodies(meeting.plan.body_ids)}
    return tuple(by_id[body_id] for body_id in meeting.plan.body_ids)
