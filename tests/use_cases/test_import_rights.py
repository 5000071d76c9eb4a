"""Whom a secretary may change by importing a roster."""

import pytest

from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.roster.actor import Actor
from commission.roster.body import Role
from commission.roster.person import Person
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import House
from tests.use_cases.seats import row, seated


async def test_who_sits_elsewhere_keeps_his_fields(
    cases: UseCases, house: House, secretary: Actor, elsewhere: SqlWork
) -> None:
    foreign = row("Юдин Олег", "АТК", "+79180000104", post="Завхоз")
    for use_case in (cases.preview_import, cases.import_roster):
        with pytest.raises(NotAllowedError):
            await use_case(secretary, foreign, {})
    async with elsewhere.reading() as unit:
        assert (await unit.roster.person(house.absent)).post == ""


async def test_who_sits_in_ones_own_body_may_be_changed(cases: UseCases, house: House, secretary: Actor) -> None:
    changed = row("Дёмин Илья", "АТК", "+79180000199", post="Майор")
    await cases.import_roster(secretary, changed, {"row:2": house.member})
    member = (await cases.find_actor(house.member)).person
    assert (member.phone, member.post) == ("+79180000199", "Майор")


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.CHAIR])
async def test_the_number_of_a_foreign_secretary_or_chair_stays_even_if_he_sits_here(
    cases: UseCases, work: SqlWork, house: House, secretary: Actor, role: Role
) -> None:
    here = {"first": Role.INVITEE, "second": role}
    shared = await seated(work, Person(PersonId(0), "Секретарь Штаба", phone="+79180000110"), house, here)
    with pytest.raises(NotAllowedError):
        await cases.import_roster(secretary, row("Секретарь Штаба", "АТК", "+79180000666"), {"row:2": shared})
    await cases.import_roster(secretary, row("Секретарь Штаба", "АТК", "+79180000110", post="Майор"), {})
    assert (await cases.find_actor(shared)).person.post == "Майор"
