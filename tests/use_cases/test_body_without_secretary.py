"""A body without a secretary in the roster is run by the operator, who hears what a secretary would."""

from dataclasses import replace

import pytest

from commission.delivery.card import CardKind
from commission.ids import MeetingId, PersonId
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import House, joined, plan
from tests.use_cases.agenda_desk import AgendaDesk
from tests.use_cases.test_materials import REPORT, file


@pytest.fixture
async def operator(work: SqlWork) -> PersonId:
    async with work() as unit:
        person = await unit.roster.add_person(replace(joined("Оператор", 950), is_operator=True))
        await unit.roster.add_person(replace(joined("Ещё не вошёл", 951), is_operator=True, telegram_id=None))
        await unit.commit()
    return person


@pytest.fixture
async def meeting(work: SqlWork, house: House) -> MeetingId:
    """Of the second body, whose chair is all that it has."""
    async with work() as unit:
        drafted = await unit.meetings.add(plan(house.second, days=60), [house.chair])
        await unit.commit()
    return drafted.id


@pytest.fixture
async def alone(
    work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases, operator: PersonId, meeting: MeetingId
) -> AgendaDesk:
    me = await cases.find_actor(operator)
    await cases.announce_meeting(me, meeting)
    return AgendaDesk(work, delivery, house, cases, me)


async def told(desk: AgendaDesk) -> set[tuple[PersonId, CardKind]]:
    return {(job.person_id, job.card.kind) for job in await desk.carried()}


async def test_he_hears_of_a_file(
    alone: AgendaDesk, cases: UseCases, operator: PersonId, meeting: MeetingId, house: House
) -> None:
    (item,) = await cases.enter_agenda(alone.me, meeting, "1. О дорогах\nДокладчик: Громов П.", {})
    owed = await cases.ask_for_material(alone.me, meeting, item.id, REPORT)
    assert (operator, CardKind.MATERIALS) in await told(alone)
    await cases.deliver_material(await cases.find_actor(house.chair), owed.id, file())
    assert (operator, CardKind.MATERIAL) in await told(alone)


async def test_he_hears_of_a_proposal(
    alone: AgendaDesk, cases: UseCases, operator: PersonId, meeting: MeetingId, house: House
) -> None:
    await cases.propose_item(house.chair, meeting, "О мостах")
    assert (operator, CardKind.PROPOSAL) in await told(alone)


async def test_where_there_is_a_secretary_the_operator_is_left_in_peace(
    desk: AgendaDesk, cases: UseCases, operator: PersonId, house: House
) -> None:
    await cases.propose_item(house.chair, house.meeting, "О мостах")
    assert {who for who, kind in await told(desk) if kind is CardKind.PROPOSAL} == {house.secretary}
