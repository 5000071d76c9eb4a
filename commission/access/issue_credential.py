"""Links and codes to hand over."""

from dataclasses import dataclass

from commission.access.credential import CredentialKind, issue
from commission.access.handing_over import may_hand_over
from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Role
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class IssueCredential:
    """A new secret for a person; older unused ones of the same kind stop working.

    Raises NotAllowedError unless the actor manages a body on which the person sits, or all of them if the person
    has joined or is a secretary or a chair; NotFoundError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, person_id: PersonId, kind: CredentialKind) -> str:
        async with self.work() as unit:
            theirs = await unit.roster.actor_of(person_id)
            if not may_hand_over(actor, theirs):
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

    @one_trip
    async def __call__(self, name: str, *, again: bool = False) -> list[Invited]:
        async with self.work() as unit:
            people = await self._waiting(unit, name)
            invited = [person for person in people if again or not await self._has_link(unit, person)]
            links = [await self._issue(unit, person) for person in invited]
            await unit.commit()
        return links

    async def _waiting(self, unit: UnitOfWork, name: str) -> list[Person]:
        """Those who could be the first to come in; nobody once one of them has."""
        seated = {m.person_id for m in await unit.roster.memberships() if m.role is Role.SECRETARY}
        everybody = await unit.roster.people()
        secretaries = [person for person in everybody if person.id in seated]
        operators = [person for person in everybody if person.is_operator and person.id not in seated]
        if any(person.telegram_id for person in [*secretaries, *operators]):
            return []
        if secretaries:
            for operator in operators:  # a provisional one whom nobody has become: her link is a door left open
                await unit.roster.forget_person(operator.id, heir=secretaries[0].id)
            return secretaries
        if operators:
            return operators
        provisional = Person(PersonId(0), name, is_operator=True)
        return [await unit.roster.person(await unit.roster.add_person(provisional))]

    async def _has_link(self, unit: UnitOfWork, person: Person) -> bool:
        return await unit.credentials.unused_for(person.id, self.clock.now())

    async def _issue(self, unit: UnitOfWork, person: Person) -> Invited:
        secret, credential = issue(CredentialKind.LINK, person.id, self.clock.now())
        await unit.credentials.add(credential)
        return Invited(person, secret)
