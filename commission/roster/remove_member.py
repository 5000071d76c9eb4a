"""Somebody leaves a body."""

from dataclasses import dataclass, replace

from commission.delivery.card import Card
from commission.errors import CommissionError, NotFoundError
from commission.ids import BodyId, PersonId
from commission.materials.follow_items import leave_meetings
from commission.moment import Clock
from commission.polls.leave_votes import leave_votes
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.questions.leave_questions import leave_questions
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.scheduling.members import leave_scheduling
from commission.tasks.release import release


class LastSecretaryError(CommissionError):
    """A body must keep somebody who runs it."""

    key = "error-last-secretary"


@dataclass(frozen=True, slots=True)
class RemoveMember:
    """Ends a membership; the invitations that rested on it are taken back, his tasks return to the secretary.

    What was asked of him for meetings ahead falls to the actor, or to another secretary where she takes herself off.

    An operator who loses the last seat as secretary, or the last of all, is operator no more, unless nobody else
    who has joined could manage anything.

    Raises NotAllowedError, NotFoundError for somebody who does not sit there, LastSecretaryError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, person_id: PersonId, body_id: BodyId) -> None:
        actor.must_manage([body_id])
        now = self.clock.now()
        async with self.work() as unit:
            seat = _removable(person_id, await unit.roster.memberships([body_id]))
            await unit.roster.end_membership(person_id, body_id, now)
            await _leave_operation(unit, seat)
            for meeting_id in await unit.meetings.withdraw(person_id, body_id, now):
                await unit.outbox.refresh(Card.board(meeting_id))
                await unit.outbox.refresh(Card.invitation(meeting_id), to=person_id)
            await leave_meetings(unit, person_id, body_id, by=actor.id, now=now)
            await leave_votes(unit, person_id, now)
            await leave_questions(unit, person_id, now)
            await leave_scheduling(unit, person_id, body_id, now)
            await release(unit, person_id, body_id, by=actor.id, now=now)
            await unit.commit()


def _removable(person_id: PersonId, seats: list[Membership]) -> Membership:
    seat = next((m for m in seats if m.person_id == person_id), None)
    if seat is None:
        raise NotFoundError
    others = any(m.role is Role.SECRETARY for m in seats if m.person_id != person_id)
    if seat.role is Role.SECRETARY and not others:
        raise LastSecretaryError
    return seat


async def _leave_operation(unit: UnitOfWork, ended: Membership) -> None:
    left = await unit.roster.actor_of(ended.person_id)
    runs_no_more = ended.role is Role.SECRETARY and all(m.role is not Role.SECRETARY for m in left.memberships)
    leaves = runs_no_more or not left.memberships
    if left.person.is_operator and leaves and await _others_manage(unit, left.id):
        await unit.roster.save_person(replace(left.person, is_operator=False))


async def _others_manage(unit: UnitOfWork, person_id: PersonId) -> bool:
    secretaries = {m.person_id for m in await unit.roster.memberships() if m.role is Role.SECRETARY}
    return any(
        person.telegram_id is not None and (person.is_operator or person.id in secretaries)
        for person in await unit.roster.people()
        if person.id != person_id
    )
