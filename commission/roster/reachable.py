"""Who of some people can be written to."""

from collections.abc import Sequence

from commission.ids import PersonId
from commission.ports.work import UnitOfWork
from commission.roster.person import Reach


async def reachable_among(unit: UnitOfWork, people: Sequence[PersonId]) -> list[PersonId]:
    """Reminders do not pile up for those who cannot be written to."""
    found = await unit.roster.people(people) if people else []
    return [person.id for person in found if person.reach is Reach.REACHABLE]
