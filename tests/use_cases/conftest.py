from dataclasses import replace

import pytest

from commission.ids import PersonId
from commission.roster.actor import Actor
from commission.roster.body import Role
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import House, joined
from tests.use_cases.agenda_desk import AgendaDesk
from tests.use_cases.seats import seated


@pytest.fixture
async def secretary(cases: UseCases, house: House) -> Actor:
    """Of the first body."""
    return await cases.find_actor(house.secretary)


@pytest.fixture
async def other(work: SqlWork, house: House) -> PersonId:
    """The secretary of the second body, who has joined."""
    return await seated(
        work, replace(joined("Белов Глеб", 105), phone="+79180000105"), house, {"second": Role.SECRETARY}
    )


@pytest.fixture
async def desk(work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases) -> AgendaDesk:
    async with work.reading() as unit:
        me = await unit.roster.actor_of(house.secretary)
    await cases.announce_meeting(me, house.meeting)
    at = AgendaDesk(work, delivery, house, cases, me)
    await at.carried()
    return at
