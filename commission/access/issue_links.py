"""Links for all who have not joined, in one go."""

from collections import defaultdict
from dataclasses import dataclass

from commission.access.credential import CredentialKind, issue
from commission.access.handing_over import may_hand_over
from commission.access.issue_credential import Invited
from commission.ids import PersonId
from commission.moment import Clock
from commission.ports.work import Work, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Membership
from commission.roster.person import Reach


@dataclass(frozen=True, slots=True)
class IssueLinks:
    """A new link for everybody on the actor's bodies who has never started the bot; earlier links stop working.

    By name; without those whom only somebody else may let in. Raises NotAllowedError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor) -> list[Invited]:
        actor.must_be_secretary()
        now, invited = self.clock.now(), list[Invited]()
        async with self.work() as unit:
            seats = defaultdict[PersonId, list[Membership]](list)
            for seat in await unit.roster.memberships():
                seats[seat.person_id].append(seat)
            mine = [person for person, held in seats.items() if actor.manages(m.body_id for m in held)]
            for person in await unit.roster.people(mine) if mine else []:
                theirs = Actor(person, tuple(seats[person.id]))
                if person.reach is Reach.NEVER_STARTED and may_hand_over(actor, theirs):
                    secret, credential = issue(CredentialKind.LINK, person.id, now)
                    await unit.credentials.add(credential)
                    invited.append(Invited(person, secret))
            await unit.commit()
        return invited
