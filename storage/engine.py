"""The engine, and the ways into a transaction. Everything peculiar to SQLite is here."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import Enum, auto
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, Pool, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from storage.trips.connection import AnyConnection, aboard
from storage.trips.driver import Driver
from storage.trips.ferry import Ferry
from storage.trips.transactions import look_together, write_together
from storage.trips.trip import Whole

T = TypeVar("T")

# Milliseconds, for writers of other processes; ours queue for the turn. Whoever has tapped is told soon that it was not
# saved; who starts, or brings the tables up to date, can wait.
_BUSY_TIMEOUT = 2_000
PATIENT = 10_000
_LAST_WAIT = 0.5  # seconds that a stop gives to whoever still waits for the database
_TURN = "kvorum_turn"
_FERRIES = "kvorum_ferries"
_BEGIN = "kvorum_begin"
_LOOKING = "kvorum_looking"
_ONE_WRITER = "SELECT pg_advisory_xact_lock(5867)"


class Way(Enum):
    """Which ferry one takes."""

    CHANGE = auto()
    LOOK = auto()
    LONG_LOOK = auto()  # at a board of thousands: nobody else's look waits for it


def make_engine(
    url: str,
    *,
    foreign_keys: bool = True,
    poolclass: type[Pool] | None = None,
    busy_timeout: int = _BUSY_TIMEOUT,
    last_wait: float = _LAST_WAIT,
) -> AsyncEngine:
    """Always `await engine.dispose()` in the end: it takes no longer than `last_wait` (s) and a busy_timeout (ms).

    `foreign_keys=False` is for migrations alone.
    """
    if make_url(url).get_backend_name() != "sqlite":
        engine = create_async_engine(url, poolclass=poolclass, hide_parameters=True)
        _speak_postgresql(engine)
        return engine
    # One writer at a time: a fair queue here instead of retries against the file's lock.
    turn, pragmas = asyncio.Lock(), _pragmas(foreign_keys, busy_timeout)
    ferries = _ferries(make_url(url), pragmas, turn)
    options = {_TURN: turn, _FERRIES: ferries}
    engine = create_async_engine(url, poolclass=poolclass, execution_options=options, hide_parameters=True)
    _speak_sqlite(engine, pragmas)
    _close_with(engine, ferries, last_wait)
    return engine


async def in_one_trip(engine: AsyncEngine, whole: Whole[T], *, looking: bool = False, long: bool = False) -> T:
    """Runs `whole` as a whole where the database is; its result when it is committed.

    It may wait for nothing but `writing` and `reading` (not even that, if it is only `looking`): WaitedElsewhereError.
    `long`: other looks do not wait until it is over.
    """
    ferries: dict[Way, Ferry] | None = engine.get_execution_options().get(_FERRIES)
    if ferries is None or aboard.get() is not None:
        return await whole()
    way = Way.CHANGE if not looking else Way.LONG_LOOK if long else Way.LOOK
    return await ferries[way](whole)


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncIterator[AnyConnection]:
    """A connection to change things; what is not committed is undone on the way out.

    Never wait for anything but the database inside.
    """
    if here := aboard.get():
        try:
            yield here
        finally:
            here.undo()
        return
    turn: asyncio.Lock | None = engine.get_execution_options().get(_TURN)
    if turn is None:
        async with engine.connect() as connection:
            yield connection
    else:
        async with turn, engine.connect() as connection:
            yield connection


@asynccontextmanager
async def reading(engine: AsyncEngine) -> AsyncIterator[AnyConnection]:
    """A connection to look at one consistent state; waits for no writer."""
    if here := aboard.get():
        yield here
        return
    async with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            one_state = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            options: dict[str, Any] = {**one_state, _LOOKING: True}
        else:
            options = {_BEGIN: "BEGIN DEFERRED"}
        yield await connection.execution_options(**options)


def _speak_postgresql(engine: AsyncEngine) -> None:
    """The same promise as on SQLite: what a writer has read is still true when he writes."""

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get(_LOOKING):
            connection.exec_driver_sql(_ONE_WRITER)


def _pragmas(foreign_keys: bool, busy_timeout: int) -> list[str]:
    wanted = {
        "busy_timeout": busy_timeout,
        "journal_mode": "WAL",
        "foreign_keys": "ON" if foreign_keys else "OFF",
        "synchronous": "FULL",
    }
    return [f"PRAGMA {name} = {value}" for name, value in wanted.items()]


def _ferries(url: URL, pragmas: list[str], turn: asyncio.Lock) -> dict[Way, Ferry]:
    """Each has a connection with a thread of its own; more threads would only wait for Python's lock."""
    quick, slow = (Ferry(Driver(url, [*pragmas, "PRAGMA query_only = ON"]), look_together) for _ in range(2))
    return {Way.CHANGE: Ferry(Driver(url, pragmas), write_together, turn), Way.LOOK: quick, Way.LONG_LOOK: slow}


def _close_with(engine: AsyncEngine, ferries: dict[Way, Ferry], last_wait: float) -> None:
    async def close_all() -> None:
        await asyncio.gather(*(ferry.close(last_wait) for ferry in ferries.values()))

    @event.listens_for(engine.sync_engine, "engine_disposed")
    def close(_engine: Engine) -> None:
        await_only(close_all())


def _speak_sqlite(engine: AsyncEngine, pragmas: list[str]) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN loses updates
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN IMMEDIATE"))
