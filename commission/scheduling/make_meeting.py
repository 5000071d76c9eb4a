"""The date that was chosen becomes a draft meeting, and what people said of it goes with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from commission.clock.policy import default_reply_by
from commission.delivery.card import Card
from commission.ids import PersonId, SchedulingId
from commission.meetings.draft_meeting import draft
from commission.meetings.meeting import Meeting, MeetingPlan
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership, Role
from commission.scheduling.open_scheduling import bodies_named
from commission.scheduling.poll import Option, SchedulingPoll


@dataclass(frozen=True, slots=True)
class MakeMeeting:
    """A draft at the time of this option, for everybody who sits on the bodies; however often it is asked for, one.

    What people said of that time is kept beside it and never counted as an answer to the invitation. A draft that was
    deleted is made anew. Raises NotAllowedError, NotFoundError, DateInPastError and as
    `SchedulingPoll.may_become_a_meeting`.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId, number: int) -> Meeting:
        async with self.work() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            actor.must_manage(poll.body_ids)
            option = poll.may_become_a_meeting(number)
            if poll.chosen_option is not None and poll.meeting_id is not None:
                return await unit.meetings.meeting(poll.meeting_id)
            meeting = await _drafted(unit, poll, option, now=self.clock.now())
            await unit.scheduling.save(poll.with_meeting(option, meeting.id))
            await unit.outbox.refresh(Card.scheduling(poll.id), Card.scheduling_board(poll.id))
            await unit.commit()
        return meeting


async def _drafted(unit: UnitOfWork, poll: SchedulingPoll, option: Option, *, now: datetime) -> Meeting:
    bodies = await bodies_named(unit, poll.body_ids)
    memberships = await unit.roster.memberships(poll.body_ids)
    invited = [person.id for person in await unit.roster.people({seat.person_id for seat in memberships})]
    meeting = await draft(unit, _plan(poll, option, bodies[0], _chair(bodies[0], memberships), now), invited, now=now)
    answers = await unit.scheduling.answers(poll.id)
    about_it = {each.person_id: each.availability for each in answers if each.option == option.number}
    await unit.scheduling.carry(meeting.id, {p: said for p, said in about_it.items() if p in set(invited)})
    return meeting


def _plan(poll: SchedulingPoll, option: Option, body: Body, chair: PersonId | None, now: datetime) -> MeetingPlan:
    """A meeting has no title of its own: what the poll was called is its ground."""
    return MeetingPlan(
        poll.body_ids,
        option.starts_at,
        default_reply_by(option.starts_at, body.regulation, now=now),
        poll.zone,
        place=poll.place,
        chair_id=chair,
        ground=poll.title,
    )


def _chair(body: Body, memberships: Iterable[Membership]) -> PersonId | None:
    """As for every new meeting: the chair of the body that leads."""
    seats = (seat for seat in memberships if seat.body_id == body.id and seat.role is Role.CHAIR)
    return next((seat.person_id for seat in seats), None)
