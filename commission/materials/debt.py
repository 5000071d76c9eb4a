"""A material with its item and its person, as it is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from commission.agenda.item import AgendaItem
from commission.ids import PersonId
from commission.materials.material import Material, MaterialState
from commission.meetings.meeting import Meeting
from commission.ports.work import UnitOfWork
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class Debt:
    """`number`: the place of the item in the working copy, from 1. `person` owes the material."""

    material: Material
    item: AgendaItem
    number: int
    meeting: Meeting
    person: Person

    @property
    def is_on_paper(self) -> bool:
        """No file of it goes through the bot."""
        return self.item.restricted or self.material.state is MaterialState.ON_PAPER


async def debts_of(unit: UnitOfWork, meeting: Meeting, materials: Iterable[Material]) -> tuple[Debt, ...]:
    """In the order of the agenda. What an item that is gone owed nobody owes any more."""
    items = await unit.agendas.items(meeting.id)
    there = {item.id: number for number, item in enumerate(items, start=1)}
    kept = [each for each in materials if each.item_id in there]
    people = await _people(unit, [each.person_id for each in kept])
    debts = [
        Debt(each, items[there[each.item_id] - 1], there[each.item_id], meeting, people[each.person_id])
        for each in kept
        if each.person_id in people
    ]
    return tuple(sorted(debts, key=lambda debt: (debt.number, debt.material.id)))


async def _people(unit: UnitOfWork, wanted: Sequence[PersonId]) -> dict[PersonId, Person]:
    found = await unit.roster.people(dict.fromkeys(wanted)) if wanted else []
    return {person.id: person for person in found}
