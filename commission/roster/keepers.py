"""Who is told of what happens in a body, so that nothing ends unheard."""

from collections.abc import Iterable

from commission.ids import BodyId, PersonId
from commission.ports.work import UnitOfWork
from commission.roster.body import Role


async def secretaries_of(unit: UnitOfWork, *bodies: BodyId) -> list[PersonId]:
    """Each once, in the order of the roster; of bodies without any, the operators, who run everything."""
    seats = await unit.roster.memberships(bodies)
    found = list(dict.fromkeys(seat.person_id for seat in seats if seat.role is Role.SECRETARY))
    return found or [person.id for person in await unit.roster.people() if person.is_operator]


async def keepers(unit: UnitOfWork, begun_by: PersonId | None, bodies: Iterable[BodyId]) -> list[PersonId]:
    """Whoever has begun it; the secretaries, once he does not manage these bodies any more."""
    theirs = tuple(bodies)
    if begun_by is not None and (await unit.roster.actor_of(begun_by)).manages(theirs):
        return [begun_by]
    return await secretaries_of(unit, *theirs)
