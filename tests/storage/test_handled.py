"""An update's number is written together with what the update has done."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
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


async def store_orphan(work: SqlWork) -> None:
    """Its own transaction is in order; the commit that it shares is not."""
    async with work() as unit:
        for statement in (
            "PRAGMA defer_foreign_keys = ON",
            "CREATE TABLE IF NOT EXISTS child (p REFERENCES people(id))",
            "INSERT INTO child VALUES (12345)",
        ):
            await unit._connection.execute(text(statement))
        await unit.commit()


async def test_a_commit_that_failed_has_not_marked_anything(
    work: SqlWork, engine: AsyncEngine, clock: StandingClock
) -> None:
    with handling(7):
        with pytest.raises(IntegrityError):
            await work.trip(lambda: store_orphan(work))
        await work.trip(lambda: found_body(work, "второй"))
    assert await HandledUpdates(engine, clock).numbers() == {7}
    assert await codes(work) == ["второй"]


async def test_who_failed_and_was_overtaken_stores_nothing(
    work: SqlWork, elsewhere: SqlWork, clock: StandingClock
) -> None:
    with handling(7):
        with pytest.raises(IntegrityError):
            await work.trip(lambda: store_orphan(work))
        clock.at = NOW + timedelta(seconds=1)
        with handling(7):
            await found_body(elsewhere, "первый")
        with pytest.raises(HandledBeforeError):
            await work.trip(lambda: found_body(work, "второй"))
    assert await codes(work) == ["первый"]


async def test_several_units_of_one_trip_are_marked_once(work: SqlWork) -> None:
    async def both() -> None:
        await found_body(work, "первый")
        await found_body(work, "второй")

    with handling(7):
        await work.trip(both)
    assert sorted(await codes(work)) == ["второй", "первый"]


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
