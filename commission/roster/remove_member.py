"""Somebody leaves a body."""

from dataclasses import dataclass

from commission.delivery.card import Card
from commission.errors import CommissionError, NotFoundError
from commission.ids import BodyId, PersonId
from commission.moment import Clock
from commission.ports.work import Work
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role


class LastSecretaryError(CommissionError):
    """A body must keep somebody who runs it."""

    key = "error-last-secretary"


@dataclass(frozen=True, slots=True)
class RemoveMember:
    """Ends a membership; the invitations that rested on it are taken back, and the boards show it.

    Raises NotAllowedError, NotFoundError for somebody who does not sit there, LastSecretaryError.
    """

    work: Work
    clock: Clock

    async def __call__(self, actor: Actor, person_id: PersonId, body_id: BodyId) -> None:
        actor.must_manage([body_id])
        now = self.clock.now()
        async with self.work() as unit:
            _must_be_removable(person_id, await unit.roster.memberships([body_id]))
            await unit.roster.end_membership(person_id, body_id, now)
            for meeting_id in await unit.meetings.withdraw(person_id, body_id, now):
                await unit.outbox.refresh(Card.board(meeting_id))
                await unit.outbox.refresh(Card.invitation(meeting_id), to=person_id)
            await unit.commit()


def _must_be_removable(person_id: PersonId, seats: list[Membership]) -> None:
    seat = next((m for m in seats if m.person_id == person_id), None)
    if seat is None:
        raise NotFoundError
    others = any(m.role is Role.SECRETARY for m in seats if m.person_id != person_id)
    if seat.role is Role.SECRETARY and not others:
        raise LastSecretaryError
