"""The provisional first secretary says who he is in the roster that he has brought."""

from dataclasses import dataclass, replace

from commission.access.credential import TakenError
from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Role
from commission.roster.person import Person


def is_provisional(actor: Actor) -> bool:
    """Whether he got in by the program's own link, and sits nowhere yet."""
    return actor.person.is_operator and not actor.memberships and actor.person.telegram_id is not None


@dataclass(frozen=True, slots=True)
class ViewClaims:
    """The secretaries who have not joined, for a provisional operator; nobody for anybody else."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor) -> list[Person]:
        if not is_provisional(actor):
            return []
        async with self.work.reading() as unit:
            seated = {m.person_id for m in await unit.roster.memberships() if m.role is Role.SECRETARY}
            people = await unit.roster.people(seated) if seated else []
        return [person for person in people if person.telegram_id is None]


@dataclass(frozen=True, slots=True)
class ClaimPerson:
    """The account of a provisional operator becomes that of a secretary of the roster, who stays operator.

    Raises NotAllowedError for anybody else and for a person who is no secretary, NotFoundError, TakenError.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, person_id: PersonId) -> Actor:
        async with self.work() as unit:
            provisional = await unit.roster.actor_of(actor.id)
            claimed = await unit.roster.actor_of(person_id)
            if not is_provisional(provisional) or not _is_secretary(claimed):
                raise NotAllowedError
            if claimed.person.telegram_id is not None:
                raise TakenError
            await _take_place(unit, provisional.person, claimed.person)
            await unit.commit()
            return await unit.roster.actor_of(person_id)


async def _take_place(unit: UnitOfWork, provisional: Person, claimed: Person) -> None:
    await unit.roster.forget_person(provisional.id, heir=claimed.id)
    joined = replace(
        claimed,
        telegram_id=provisional.telegram_id,
        locale=provisional.locale,
        reach=provisional.reach,
        consented_at=provisional.consented_at,
        is_operator=True,
    )
    await unit.roster.save_person(joined)
    await unit.credentials.revoke(claimed.id)
    await unit.outbox.resume(claimed.id)


def _is_secretary(actor: Actor) -> bool:
    return any(m.role is Role.SECRETARY for m in actor.memberships)
