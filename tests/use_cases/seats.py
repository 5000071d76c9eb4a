"""More people than the small commission has, and how they are let in."""

from dataclasses import replace

from commission.access.credential import CredentialKind
from commission.ids import PersonId
from commission.roster.body import Membership, Role
from commission.roster.importing.table import Table
from commission.roster.person import Person
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import House, joined

LINK, CODE = CredentialKind.LINK, CredentialKind.CODE


async def seated(work: SqlWork, person: Person, house: House, roles: dict[str, Role]) -> PersonId:
    async with work() as unit:
        person_id = await unit.roster.add_person(person)
        seats = [Membership(person_id, getattr(house, body), role, votes=False) for body, role in roles.items()]
        await unit.roster.save_memberships(seats)
        await unit.commit()
    return person_id


def row(name: str, body: str, phone: str = "", post: str = "") -> Table:
    """One invitee."""
    return Table.numbered([("ФИО", "Орган", "Телефон", "Должность", "Роль"), (name, body, phone, post, "приглашённый")])


async def issued_by_operator(cases: UseCases, work: SqlWork, person_id: PersonId) -> dict[CredentialKind, str]:
    async with work() as unit:
        operator = await unit.roster.add_person(replace(joined("Оператор", 501), is_operator=True))
        await unit.commit()
    actor = await cases.find_actor(operator)
    return {kind: await cases.issue_credential(actor, person_id, kind) for kind in (LINK, CODE)}
