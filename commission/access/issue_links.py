"""Links for all who have not joined, in one go."""

from dataclasses import dataclass

from commission.access.credential import CredentialKind, issue
from commission.access.issue_credential import Invited
from commission.moment import Clock
from commission.ports.work import Work
from commission.roster.actor import Actor
from commission.roster.person import Reach


@dataclass(frozen=True, slots=True)
class IssueLinks:
    """A new link for everybody on the actor's bodies who has never started the bot; earlier links stop working.

    By name. Raises NotAllowedError.
    """

    work: Work
    clock: Clock

    async def __call__(self, actor: Actor) -> list[Invited]:
        actor.must_be_secretary()
        now, invited = self.clock.now(), list[Invited]()
        async with self.work() as unit:
            mine = [m.person_id for m in await unit.roster.memberships() if actor.manages([m.body_id])]
            for person in await unit.roster.people(mine) if mine else []:
                theirs_to_invite = actor.person.is_operator or not person.is_operator
                if person.reach is Reach.NEVER_STARTED and theirs_to_invite:
                    secret, credential = issue(CredentialKind.LINK, person.id, now)
                    await unit.credentials.add(credential)
                    invited.append(Invited(person, secret))
            await unit.commit()
        return invited
