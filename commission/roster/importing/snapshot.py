"""The roster as it is at one moment, or as it would be."""

from dataclasses import dataclass

from commission.ports.roster import Roster
from commission.roster.body import Body, Membership
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class Snapshot:
    """People and bodies that are not stored yet have ids below zero."""

    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    memberships: tuple[Membership, ...] = ()


async def take_snapshot(roster: Roster) -> Snapshot:
    people = await roster.people()
    bodies = await roster.bodies()
    memberships = await roster.memberships()
    return Snapshot(tuple(people), tuple(bodies), tuple(memberships))
