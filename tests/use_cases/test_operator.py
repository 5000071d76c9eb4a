"""The first secretary came in by the program's own link, and manages everything; when that ends."""

from dataclasses import replace

import pytest

from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.roster.person import Person
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import House, joined
from tests.use_cases.seats import seated


@pytest.fixture
async def first(work: SqlWork, house: House) -> Actor:
    async with work() as unit:
        secretary = await unit.roster.person(house.secretary)
        await unit.roster.save_person(replace(secretary, is_operator=True))
        await unit.commit()
        return await unit.roster.actor_of(house.secretary)


async def test_she_is_operator_no_more_when_her_successor_removes_her(
    cases: UseCases, work: SqlWork, house: House, first: Actor
) -> None:
    successor = await seated(work, joined("Новая Вера", 107), house, {"first": Role.SECRETARY})
    await cases.remove_member(await cases.find_actor(successor), house.secretary, house.first)
    left = await cases.find_actor(house.secretary)
    assert not left.is_secretary
    with pytest.raises(NotAllowedError):
        await cases.view_roster(left)


async def test_she_stays_operator_while_she_is_secretary_somewhere(
    cases: UseCases, work: SqlWork, house: House, first: Actor, other: PersonId
) -> None:
    async with work() as unit:
        await unit.roster.save_memberships([Membership(house.secretary, house.second, Role.SECRETARY)])
        await unit.commit()
    await seated(work, joined("Новая Вера", 107), house, {"first": Role.SECRETARY})
    await cases.remove_member(first, house.secretary, house.first)
    assert (await cases.find_actor(house.secretary)).person.is_operator
    await cases.remove_member(first, house.secretary, house.second)
    assert not (await cases.find_actor(house.secretary)).person.is_operator


async def test_a_last_seat_of_any_kind_ends_it(
    cases: UseCases, work: SqlWork, house: House, first: Actor, other: PersonId
) -> None:
    async with work() as unit:
        await unit.roster.save_memberships([Membership(house.secretary, house.first, Role.MEMBER)])
        await unit.commit()
    await cases.remove_member(first, house.secretary, house.first)
    assert not (await cases.find_actor(house.secretary)).person.is_operator


async def test_she_stays_when_nobody_else_who_has_joined_could_manage(
    cases: UseCases, work: SqlWork, house: House, first: Actor
) -> None:
    await seated(work, Person(PersonId(0), "Ещё Не Пришла"), house, {"first": Role.SECRETARY})
    await cases.remove_member(first, house.secretary, house.first)
    assert (await cases.find_actor(house.secretary)).person.is_operator


async def test_an_operator_who_was_no_secretary_and_still_sits_somewhere_stays(
    cases: UseCases, work: SqlWork, house: House, secretary: Actor
) -> None:
    both = {"first": Role.MEMBER, "second": Role.MEMBER}
    technician = await seated(work, replace(joined("Дежурный", 108), is_operator=True), house, both)
    await cases.remove_member(secretary, technician, house.first)
    assert (await cases.find_actor(technician)).person.is_operator


async def test_another_operator_is_enough(cases: UseCases, work: SqlWork, house: House, first: Actor) -> None:
    await seated(work, Person(PersonId(0), "Ещё Не Пришла"), house, {"first": Role.SECRETARY})
    await seated(work, replace(joined("Дежурный", 108), is_operator=True), house, {})
    await cases.remove_member(first, house.secretary, house.first)
    assert not (await cases.find_actor(house.secretary)).person.is_operator
