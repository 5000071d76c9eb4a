"""What people who cross together notice of one another."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.moment import SystemClock
from storage.engine import in_one_trip, make_engine, reading, writing
from storage.trips.connection import UndoneError
from storage.trips.trip import WaitedElsewhereError
from storage.unit_of_work import SqlWork
from tests.storage.statements import heard


@pytest.fixture
async def table(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(text("CREATE TABLE said (word TEXT UNIQUE)"))
        await connection.commit()


async def say(engine: AsyncEngine, word: str, *, commit: bool = True) -> str:
    async with writing(engine) as connection:
        await connection.execute(text("INSERT INTO said VALUES (:word)"), {"word": word})
        if commit:
            await connection.commit()
    return word


async def words(engine: AsyncEngine) -> set[str]:
    async with reading(engine) as connection:
        return set(await connection.scalars(text("SELECT word FROM said")))


@pytest.mark.usefixtures("table")
async def test_many_at_once_are_one_commit_and_each_gets_his_own_result(engine: AsyncEngine) -> None:
    with heard() as statements:
        said = await asyncio.gather(*(in_one_trip(engine, lambda n=n: say(engine, str(n))) for n in range(50)))
    assert said == [str(n) for n in range(50)]
    assert await words(engine) == set(said)
    assert sum(statement == "COMMIT" for statement, _ in statements) < 25


@pytest.mark.usefixtures("table")
async def test_one_that_fails_half_way_leaves_the_others_alone(engine: AsyncEngine) -> None:
    async def stumble() -> None:
        await say(engine, "kept before")
        async with writing(engine) as connection:
            await connection.execute(text("INSERT INTO said VALUES ('half')"))
            raise ZeroDivisionError

    results = await asyncio.gather(
        in_one_trip(engine, lambda: say(engine, "first")),
        in_one_trip(engine, stumble),
        in_one_trip(engine, lambda: say(engine, "unsaid", commit=False)),
        in_one_trip(engine, lambda: say(engine, "last")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [str, ZeroDivisionError, str, str]
    assert await words(engine) == {"first", "kept before", "last"}


@pytest.mark.usefixtures("table")
async def test_what_cannot_be_committed_is_everybodys_error_and_the_next_goes_well(engine: AsyncEngine) -> None:
    async def orphan() -> None:
        async with writing(engine) as connection:
            await connection.execute(text("PRAGMA defer_foreign_keys = ON"))
            await connection.execute(text("CREATE TABLE IF NOT EXISTS child (p REFERENCES people(id))"))
            await connection.execute(text("INSERT INTO child VALUES (12345)"))
            await connection.commit()

    results = await asyncio.gather(
        in_one_trip(engine, lambda: say(engine, "lost")),
        in_one_trip(engine, orphan),
        return_exceptions=True,
    )
    assert all(isinstance(result, Exception) for result in results)
    assert await words(engine) == set()
    await in_one_trip(engine, lambda: say(engine, "later"))
    assert await words(engine) == {"later"}


@pytest.mark.usefixtures("table")
async def test_when_the_database_undoes_all_nobody_is_told_that_he_was_heard(engine: AsyncEngine) -> None:
    async def undo_everything() -> None:
        async with writing(engine) as connection:
            await connection.execute(text("INSERT OR ROLLBACK INTO said VALUES ('twice'), ('twice')"))

    results = await asyncio.gather(
        in_one_trip(engine, lambda: say(engine, "before")),
        in_one_trip(engine, undo_everything),
        in_one_trip(engine, lambda: say(engine, "behind")),
        return_exceptions=True,
    )
    assert isinstance(results[0], UndoneError)
    assert isinstance(results[1], IntegrityError), "his own error, not that of a savepoint which went with the rest"
    assert await words(engine) == ({"behind"} if results[2] == "behind" else set())


@pytest.mark.usefixtures("table")
async def test_a_trip_waits_for_nothing_else(engine: AsyncEngine) -> None:
    async def dawdle() -> None:
        await say(engine, "said before")
        await asyncio.sleep(0)

    with pytest.raises(WaitedElsewhereError):
        await in_one_trip(engine, dawdle)


@pytest.mark.usefixtures("table")
async def test_whoever_only_looks_cannot_change_anything(engine: AsyncEngine) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        await in_one_trip(engine, lambda: say(engine, "sneaked in"), looking=True)
    assert await words(engine) == set()


@pytest.mark.usefixtures("table")
async def test_looking_waits_for_no_writer(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(text("INSERT INTO said VALUES ('unfinished')"))
        assert await in_one_trip(engine, lambda: words(engine), looking=True) == set()


@pytest.mark.usefixtures("table")
async def test_who_is_cancelled_meanwhile_has_said_it_all_the_same(engine: AsyncEngine) -> None:
    going = asyncio.create_task(in_one_trip(engine, lambda: say(engine, "gone")))
    other = asyncio.create_task(in_one_trip(engine, lambda: say(engine, "other")))
    await asyncio.sleep(0)
    going.cancel()
    assert await other == "other"
    assert await words(engine) == {"gone", "other"}


async def test_the_worker_hears_of_it_when_it_can_be_read(engine: AsyncEngine) -> None:
    """Called back earlier, it would look, find nothing, and sleep on."""
    seen: list[bool] = []
    work = SqlWork(engine, lambda: seen.append(asyncio.get_running_loop().is_running()), SystemClock())

    async def ask() -> None:
        async with work() as unit:
            unit.roster._reached()
            await unit.commit()
        assert seen == []

    await work.trip(ask)
    assert seen == [True]


async def test_a_disposed_engine_leaves_no_thread_behind(engine: AsyncEngine) -> None:
    before = set(threading.enumerate())
    await in_one_trip(engine, lambda: look(engine), looking=True)
    its_own = set(threading.enumerate()) - before
    assert its_own
    await engine.dispose()
    for thread in its_own:  # ends a moment after it has closed the file
        thread.join(5)
    assert not [thread for thread in its_own if thread.is_alive()]


async def test_a_file_that_cannot_be_opened_leaves_no_thread_behind(tmp_path: Path) -> None:
    (tmp_path / "junk.db").write_bytes(b"this is no database" * 100)
    before = set(threading.enumerate())
    engine = make_engine(f"sqlite+aiosqlite:///{tmp_path / 'junk.db'}")
    for _ in range(3):
        with pytest.raises((DatabaseError, sqlite3.DatabaseError)):
            await in_one_trip(engine, lambda: look(engine), looking=True)
    await engine.dispose()
    its_own = set(threading.enumerate()) - before
    for thread in its_own:
        thread.join(5)
    assert not [thread for thread in its_own if thread.is_alive()]


@pytest.mark.usefixtures("table")
async def test_a_listener_that_fails_keeps_nobody_waiting(engine: AsyncEngine) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    work = SqlWork(engine, fail, SystemClock())

    async def ask() -> str:
        async with work() as unit:
            unit.roster._reached()
            await unit.commit()
        return "asked"

    async with asyncio.timeout(5):
        said = await asyncio.gather(work.trip(ask), in_one_trip(engine, lambda: say(engine, "behind")))
    assert said == ["asked", "behind"]


async def look(engine: AsyncEngine) -> None:
    async with reading(engine) as connection:
        await connection.execute(text("SELECT 1"))
