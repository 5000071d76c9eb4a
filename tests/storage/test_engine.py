"""Transactions on a real file."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import make_engine, reading, writing

WRITERS = 40


async def test_every_connection_has_the_pragmas(engine: AsyncEngine) -> None:
    async with reading(engine) as one, reading(engine) as two:
        for connection in (one, two):
            names = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
            found = [(await connection.execute(text(f"PRAGMA {name}"))).scalar_one() for name in names]
            assert found == ["wal", 1, 2, 2_000]


async def test_forty_writers_keep_forty(engine: AsyncEngine, url: str) -> None:
    """Read, think, write: half of them as another process would, past this engine's queue."""
    foreign = make_engine(url)
    async with writing(engine) as connection:
        await connection.execute(text("CREATE TABLE counter (value INTEGER NOT NULL)"))
        await connection.execute(text("INSERT INTO counter VALUES (0)"))
        await connection.commit()

    async def add_one(engine: AsyncEngine) -> None:
        async with writing(engine) as connection:
            value = (await connection.execute(text("SELECT value FROM counter"))).scalar_one()
            await asyncio.sleep(0)
            await connection.execute(text("UPDATE counter SET value = :value"), {"value": value + 1})
            await connection.commit()

    await asyncio.gather(*[add_one(engine if n % 2 else foreign) for n in range(WRITERS)])
    async with reading(foreign) as connection:
        assert (await connection.execute(text("SELECT value FROM counter"))).scalar_one() == WRITERS
    await foreign.dispose()


async def test_a_reader_waits_for_no_writer_and_sees_one_state(engine: AsyncEngine) -> None:
    count = text("SELECT count(*) FROM bodies")
    async with reading(engine) as looking:
        assert (await looking.execute(count)).scalar_one() == 0
        async with writing(engine) as changing:
            await changing.execute(text("INSERT INTO bodies VALUES (1, 'АТК', 'Комиссия', '{}')"))
            await changing.commit()
        assert (await looking.execute(count)).scalar_one() == 0
    async with reading(engine) as looking:
        assert (await looking.execute(count)).scalar_one() == 1


async def test_writers_go_in_the_order_they_came(engine: AsyncEngine) -> None:
    order: list[int] = []

    async def write(number: int) -> None:
        async with writing(engine) as connection:
            await connection.execute(text("SELECT 1"))
            order.append(number)

    await asyncio.gather(*[write(number) for number in range(10)])
    assert order == list(range(10))


async def test_a_cancelled_writer_gives_way(engine: AsyncEngine) -> None:
    inside = asyncio.Event()

    async def stuck() -> None:
        async with writing(engine) as connection:
            await connection.execute(text("INSERT INTO bodies VALUES (1, 'АТК', 'Комиссия', '{}')"))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with writing(engine) as connection:
        assert (await connection.execute(text("SELECT count(*) FROM bodies"))).scalar_one() == 0


async def test_rows_cannot_point_nowhere(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        with pytest.raises(IntegrityError):
            await connection.execute(text("INSERT INTO cards VALUES ('board', 1, 77, 1, '', '2021-01-01')"))
