"""Everything or nothing, and the worker is woken only for what is there."""

import pytest

from commission.delivery.card import Card
from commission.ids import BodyId
from commission.roster.body import Body
from commission.roster.regulation import Regulation
from storage.unit_of_work import SqlWork
from tests.storage.house import House

BODY = Body(BodyId(0), "КС", "Совет", Regulation())


async def test_leaving_without_commit_changes_nothing(work: SqlWork, elsewhere: SqlWork) -> None:
    async with work() as unit:
        await unit.roster.add_body(BODY)
    async with elsewhere.reading() as unit:
        assert await unit.roster.bodies() == []


async def test_an_error_changes_nothing(work: SqlWork, elsewhere: SqlWork) -> None:
    async def stumble() -> None:
        async with work() as unit:
            await unit.roster.add_body(BODY)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await stumble()
    async with elsewhere.reading() as unit:
        assert await unit.roster.bodies() == []


async def test_the_worker_is_woken_after_the_commit(house: House, work: SqlWork, woken: list[str]) -> None:
    async with work() as unit:
        await unit.outbox.notify(Card.board(house.meeting), [house.secretary], key="announced")
        assert woken == []
        await unit.commit()
    assert woken == ["woken"]


async def test_nothing_to_send_wakes_nobody(house: House, work: SqlWork, woken: list[str]) -> None:
    async with work() as unit:
        await unit.outbox.refresh(Card.board(house.meeting))  # nobody has it
        await unit.outbox.notify(Card.board(house.meeting), [], key="announced")
        await unit.roster.add_body(BODY)
        await unit.commit()
    async with work() as unit:
        await unit.outbox.notify(Card.board(house.meeting), [house.chair], key="announced")
    assert woken == []
