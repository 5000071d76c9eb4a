"""The engine, and the two ways into a transaction. Everything peculiar to SQLite is here."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Connection, Pool, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

_BUSY_TIMEOUT = 10_000  # milliseconds; only for writers of other processes, ours queue for the turn
_TURN = "kvorum_turn"
_BEGIN = "kvorum_begin"
_LOOKING = "kvorum_looking"
_ONE_WRITER = "SELECT pg_advisory_xact_lock(5867)"


def make_engine(url: str, *, foreign_keys: bool = True, poolclass: type[Pool] | None = None) -> AsyncEngine:
    """Always `await engine.dispose()` in the end. `foreign_keys=False` is for migrations alone."""
    if make_url(url).get_backend_name() != "sqlite":
        engine = create_async_engine(url, poolclass=poolclass, hide_parameters=True)
        _speak_postgresql(engine)
        return engine
    # One writer at a time: a fair queue here instead of retries against the file's lock.
    options = {_TURN: asyncio.Lock()}
    engine = create_async_engine(url, poolclass=poolclass, execution_options=options, hide_parameters=True)
    _speak_sqlite(engine, foreign_keys=foreign_keys)
    return engine


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A connection to change things; what is not committed is undone on the way out.

    Never wait for anything but the database inside.
    """
    turn: asyncio.Lock | None = engine.get_execution_options().get(_TURN)
    if turn is None:
        async with engine.connect() as connection:
            yield connection
    else:
        async with turn, engine.connect() as connection:
            yield connection


@asynccontextmanager
async def reading(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A connection to look at one consistent state; waits for no writer."""
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


def _speak_sqlite(engine: AsyncEngine, *, foreign_keys: bool) -> None:
    pragmas = {
        "busy_timeout": _BUSY_TIMEOUT,
        "journal_mode": "WAL",
        "foreign_keys": "ON" if foreign_keys else "OFF",
        "synchronous": "FULL",
    }

    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN loses updates
        cursor = connection.cursor()
        for name, value in pragmas.items():
            cursor.execute(f"PRAGMA {name} = {value}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN IMMEDIATE"))
