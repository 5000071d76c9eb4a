"""An update's number is written together with what the update has done."""

from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.ids import BodyId
from commission.roster.body import Body
from commission.roster.regulation import Regulation
from storage.handled import HandledBeforeError, HandledUpdates, handling
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, StandingClock


async def found_body(work: SqlWork, code: str) -> None:
    async with work() as unit:
        await unit.roster.add_body(Body(BodyId(0), code, "Совет", Regulation()))
        await unit.commit()


async def codes(work: SqlWork) -> list[str]:
    async with work.reading() as unit:
        return [body.code for body in await unit.roster.bodies()]


async def test_the_second_delivery_stores_nothing(work: SqlWork, elsewhere: SqlWork) -> None:
    with handling(7):
        await found_body(work, "первый")
    with handling(7), pytest.raises(HandledBeforeError):
        await found_body(elsewhere, "второй")
    assert await codes(work) == ["первый"]


async def test_one_update_may_have_several_transactions(work: SqlWork) -> None:
    with handling(7):
        await found_body(work, "первый")
        await found_body(work, "второй")
    assert sorted(await codes(work)) == ["второй", "первый"]


async def test_what_was_undone_may_be_done_again(work: SqlWork) -> None:
    with handling(7):
        async with work() as unit:
            await unit.roster.add_body(Body(BodyId(0), "первый", "Совет", Regulation()))
        await found_body(work, "второй")
    assert await codes(work) == ["второй"]


async def test_without_an_update_nothing_is_written(work: SqlWork, engine: AsyncEngine, clock: StandingClock) -> None:
    await found_body(work, "первый")
    assert await HandledUpdates(engine, clock).numbers() == set()


async def test_old_numbers_are_forgotten(work: SqlWork, engine: AsyncEngine, clock: StandingClock) -> None:
    handled = HandledUpdates(engine, clock)
    with handling(7):
        await found_body(work, "первый")
    clock.at = NOW + timedelta(days=1)
    with handling(8):
        await found_body(work, "второй")
    assert await handled.numbers() == {7, 8}
    clock.at = NOW + timedelta(days=2)
    await handled.forget_old()
    clock.at = NOW
    assert await handled.numbers() == {8}
