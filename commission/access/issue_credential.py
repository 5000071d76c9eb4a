"""Links and codes to hand over."""

from dataclasses import dataclass

from commission.access.credential import CredentialKind, issue
from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.moment import Clock
from commission.ports.work import Work
from commission.roster.actor import Actor
from commission.roster.body import Role
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class IssueCredential:
    """A new secret for a person; older unused ones of the same kind stop working.

    Raises NotAllowedError unless the actor manages a body on which the person sits, NotFoundError.
    """

    work: Work
    clock: Clock

    async def __call__(self, actor: Actor, person_id: PersonId, kind: CredentialKind) -> str:
        async with self.work() as unit:
            theirs = await unit.roster.actor_of(person_id)
            if not actor.manages(m.body_id for m in theirs.memberships):
                raise NotAllowedError
            if theirs.person.is_operator and not actor.person.is_operator:
                raise NotAllowedError
            secret, credential = issue(kind, person_id, self.clock.now())
            await unit.credentials.add(credential)
            await unit.commit()
        return secret


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom the first link belongs to, and its payload."""

    person: Person
    secret: str


@dataclass(frozen=True, slots=True)
class InviteFirstSecretary:
    """Links for the secretaries of the roster, or one for a provisional person named `name` if there are none.

    Empty once a secretary has joined, and while a link printed earlier can still be used and `again` is false.
    """

    work: Work
    clock: Clock

    async def __call__(self, name: str, *, again: bool = False) -> list[Invited]:
        now = self.clock.now()
        async with self.work() as unit:
            memberships = await unit.roster.memberships()
            seated = {m.person_id for m in memberships if m.role is Role.SECRETARY}
            everybody = await unit.roster.people()
            people = [p for p in everybody if p.id in seated or p.is_operator]
            if any(p.telegram_id for p in people):
                return []
            if not people:
                provisional = Person(PersonId(0), name, is_operator=True)
                people = [await unit.roster.person(await unit.roster.add_person(provisional))]
            invited = []
            for person in people:
                if again or not await unit.credentials.unused_for(person.id, now):
                    secret, credential = issue(CredentialKind.LINK, person.id, now)
                    await unit.credentials.add(credential)
                    invited.append(Invited(person, secret))
            await unit.commit()
        return invited
