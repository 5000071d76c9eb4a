"""Drafts: nobody but the secretaries sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.clock.policy import default_reply_by
from commission.errors import NotFoundError
from commission.ids import BodyId, MeetingId, PersonId
from commission.materials.telling import redate
from commission.meetings.gathering import bodies_of, gather
from commission.meetings.meeting import Meeting, MeetingPlan
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.scheduling.of_meeting import give_dates_back


@dataclass(frozen=True, slots=True)
class DraftMeeting:
    """A new draft. Raises NotAllowedError, NotFoundError and what `MeetingPlan.checked` raises."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, plan: MeetingPlan, invited: Sequence[PersonId]) -> Meeting:
        actor.must_manage(plan.body_ids)
        async with self.work() as unit:
            meeting = await draft(unit, plan, invited, now=self.clock.now())
            await unit.commit()
        return meeting


@dataclass(frozen=True, slots=True)
class EditDraft:
    """Another plan and another list of invitees. Raises as DraftMeeting, WrongStateError, StaleFormError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self, actor: Actor, meeting_id: MeetingId, plan: MeetingPlan, invited: Sequence[PersonId], based_on: str
    ) -> Meeting:
        plan = plan.checked(self.clock.now())
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            actor.must_manage(plan.body_ids)
            await _must_exist(unit, plan.body_ids, invited)
            edited = meeting.edited(plan, based_on)
            await unit.meetings.save(edited)
            await unit.meetings.invite(meeting_id, list(dict.fromkeys(invited)))
            if plan.starts_at != meeting.plan.starts_at:
                await redate(unit, edited, (await bodies_of(unit, edited))[0].regulation, now=self.clock.now())
            await unit.commit()
        return edited


@dataclass(frozen=True, slots=True)
class Blank:
    """What a new meeting starts from: a plan to be changed field by field, and whom to invite."""

    plan: MeetingPlan
    invited: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class DeleteDraft:
    """Nobody knew of it, nobody hears of it; a poll from which it came offers its dates again.

    Raises NotAllowedError, NotFoundError, WrongStateError.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> None:
        async with self.work() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            meeting.must_be_draft()
            await give_dates_back(unit, meeting_id)
            await unit.meetings.forget(meeting_id)
            await unit.commit()


@dataclass(frozen=True, slots=True)
class StartFromEarlier:
    """A plan like an earlier meeting's, at another time, for the same people who still sit on its bodies.

    Raises NotAllowedError, NotFoundError.
    """

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId, starts_at: datetime) -> Blank:
        async with self.work.reading() as unit:
            gathering = await gather(unit, meeting_id)
        old = gathering.meeting.plan
        actor.must_manage(old.body_ids)
        due = default_reply_by(starts_at, gathering.regulation, now=self.clock.now())
        seated = {m.person_id for m in gathering.memberships}
        plan = MeetingPlan(
            old.body_ids,
            starts_at,
            due,
            old.time_zone,
            old.kind,
            old.format,
            old.place,
            old.video_link,
            old.chair_id if old.chair_id in seated else None,
            old.ground,
        )
        return Blank(plan, tuple(p for p in gathering.invitations if p in seated))


async def draft(unit: UnitOfWork, plan: MeetingPlan, invited: Sequence[PersonId], *, now: datetime) -> Meeting:
    """In the caller's transaction. Raises NotFoundError and what `MeetingPlan.checked` raises. `now` is UTC."""
    checked = plan.checked(now)
    await _must_exist(unit, checked.body_ids, invited)
    return await unit.meetings.add(checked, list(dict.fromkeys(invited)))


async def _must_exist(unit: UnitOfWork, bodies: Sequence[BodyId], people: Sequence[PersonId]) -> None:
    if len(await unit.roster.bodies(bodies)) != len(set(bodies)):
        raise NotFoundError
    if people and len(await unit.roster.people(people)) != len(set(people)):
        raise NotFoundError
