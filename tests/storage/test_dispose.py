"""The end of the engine: soon, also while another process holds the file or a statement takes its time."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import in_one_trip, make_engine, reading, writing
from storage.trips.ferry import ClosedError

LOCK_WAIT = 0.4  # seconds
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"  # has no end


@contextmanager
def locked(url: str) -> Iterator[None]:
    file = make_url(url).database
    assert file is not None
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def write(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(text("DELETE FROM handled_updates"))
        await connection.commit()


async def count_for_ever(engine: AsyncEngine) -> None:
    async with reading(engine) as connection:
        await connection.execute(text(NUMBERS))


async def until_it_runs(task: "asyncio.Task[None]") -> None:
    done, _ = await asyncio.wait([task], timeout=0.1)
    assert not done


async def test_behind_a_lock_it_waits_for_those_under_way_and_for_nobody_else(url: str) -> None:
    engine = make_engine(url, busy_timeout=int(LOCK_WAIT * 1000), last_wait=0)
    with locked(url):
        under_way = asyncio.create_task(in_one_trip(engine, lambda: write(engine)))
        await until_it_runs(under_way)
        others = [asyncio.create_task(in_one_trip(engine, lambda: write(engine))) for _ in range(250)]
        await asyncio.sleep(0)
        began = time.monotonic()
        await engine.dispose()
        assert time.monotonic() - began < 2 * LOCK_WAIT
    results = await asyncio.gather(*others, return_exceptions=True)
    assert {type(result) for result in results} == {ClosedError}
    assert "locked" in str(under_way.exception())


async def test_what_can_still_be_written_is(url: str) -> None:
    engine = make_engine(url)
    going = [asyncio.create_task(in_one_trip(engine, lambda: write(engine))) for _ in range(250)]
    await asyncio.sleep(0)
    await engine.dispose()
    assert await asyncio.gather(*going) == [None] * 250


async def test_a_statement_without_end_is_ended(url: str) -> None:
    engine = make_engine(url, last_wait=0)
    counting = asyncio.create_task(in_one_trip(engine, lambda: count_for_ever(engine), looking=True))
    await until_it_runs(counting)
    async with asyncio.timeout(2):
        await engine.dispose()
    with pytest.raises(Exception, match="interrupted"):
        await counting


async def test_who_comes_afterwards_is_refused(url: str) -> None:
    engine = make_engine(url, last_wait=0)
    await engine.dispose()
    with pytest.raises(ClosedError):
        await in_one_trip(engine, lambda: write(engine))
