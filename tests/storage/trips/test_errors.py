"""Whoever crosses together shares a fault, and each has an error of his own."""

import asyncio
import sqlite3
from contextlib import closing

from sqlalchemy import make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import in_one_trip, make_engine, writing
from storage.trips.trip import own


async def write(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(text("DELETE FROM handled_updates"))
        await connection.commit()


async def errors(engine: AsyncEngine) -> list[BaseException | None]:
    going = (in_one_trip(engine, lambda: write(engine)) for _ in range(5))
    return await asyncio.gather(*going, return_exceptions=True)


async def test_a_lock_is_told_to_each_by_an_error_of_his_own(url: str) -> None:
    engine = make_engine(url, busy_timeout=1)
    with closing(sqlite3.connect(make_url(url).database or "", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told = await errors(engine)
    await engine.dispose()
    assert [type(error) for error in told] == [OperationalError] * 5
    assert len({id(error) for error in told}) == 5
    assert {error.orig.sqlite_errorcode for error in told} == {sqlite3.SQLITE_BUSY}  # type: ignore[union-attr]


async def test_so_is_a_file_that_cannot_be_opened() -> None:
    engine = make_engine("sqlite+aiosqlite:////nowhere/at/all.db")
    told = await errors(engine)
    await engine.dispose()
    assert {type(error) for error in told} == {sqlite3.OperationalError}
    assert len({id(error) for error in told}) == 5


def test_it_says_the_same_and_its_traceback_grows_alone() -> None:
    try:
        try:
            raise KeyError("why")
        except KeyError as why:
            raise OSError(28, "No space left on device") from why
    except OSError as error:
        first = error
    mine = own(first)
    assert (str(mine), mine.errno, mine.__cause__) == (str(first), 28, first.__cause__)
    before = first.__traceback__
    try:
        raise mine
    except OSError:
        assert first.__traceback__ is before
        assert mine.__traceback__ is not before


def test_what_cannot_be_copied_is_told_as_it_is() -> None:
    class PeculiarError(Exception):
        def __init__(self, *, needed: str) -> None:
            super().__init__(needed)

    error = PeculiarError(needed="this")
    assert own(error) is error
