"""The secretary's list."""

from dataclasses import dataclass

from commission.ids import MeetingId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.meeting import Meeting
from commission.ports.work import Work, one_look
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """`total` counts all pages."""

    meetings: tuple[Meeting, ...]
    bodies: tuple[Body, ...]
    total: int

    def codes(self, meeting: Meeting) -> str:
        """«АТК, КС»"""
        known = {body.id: body.code for body in self.bodies}
        return ", ".join(known[b] for b in meeting.plan.body_ids if b in known)


@dataclass(frozen=True, slots=True)
class ListMeetings:
    """Newest first, of the bodies that he manages. Raises NotAllowedError."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, *, limit: int, offset: int) -> MeetingPage:
        actor.must_be_secretary()
        async with self.work.reading() as unit:
            bodies = await unit.roster.bodies()
            mine = [body.id for body in bodies if actor.manages([body.id])]
            meetings = await unit.meetings.page(mine, limit=limit, offset=offset) if mine else []
            total = await unit.meetings.count(mine) if mine else 0
        return MeetingPage(tuple(meetings), tuple(bodies), total)


@dataclass(frozen=True, slots=True)
class MeetingView:
    """All of a meeting, for those who manage it."""

    gathering: Gathering
    people: dict[int, Person]


@dataclass(frozen=True, slots=True)
class ViewMeeting:
    """Raises NotAllowedError, NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> MeetingView:
        async with self.work.reading() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            people = await unit.roster.people()
        return MeetingView(gathering, {person.id: person for person in people})
