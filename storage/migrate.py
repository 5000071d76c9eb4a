"""Brings a database to the tables of this program. Alembic is imported only when it is needed."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, NullPool, String, column, inspect, select, table
from sqlalchemy.exc import OperationalError

from storage.engine import PATIENT, make_engine
from storage.revisions import revisions

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"
_BOTH_NEW = 2.0  # seconds
_VERSION = table("alembic_version", column("version_num", String))


class NewerDatabaseError(Exception):
    """The database has been upgraded by a newer version of this program; nothing was changed."""


class BrokenReferencesError(Exception):
    """A migration would leave rows that point nowhere; nothing was changed."""


def head() -> str:
    """The newest revision that this program knows."""
    return revisions(_MIGRATIONS)[-1]


def is_unknown(revision: str | None) -> bool:
    """Whether this program does not know the revision: a newer one does."""
    return revision is not None and revision not in revisions(_MIGRATIONS)


async def current(url: str) -> str | None:
    """The revision of the database, None for an empty one."""
    engine = make_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_current)
    finally:
        await engine.dispose()


async def upgrade(url: str, revision: str = "head") -> None:
    """All or nothing, in one transaction; two programs that start at once wait for one another.

    Raises BrokenReferencesError, NewerDatabaseError.
    """
    found = await _first_look(url)
    if is_unknown(found):
        raise NewerDatabaseError
    if revision == "head" and found == head():
        return  # as nearly always; Alembic would cost every start a tenth of a second and 10 MB
    from alembic import command

    await run(url, lambda config: command.upgrade(config, revision))


async def downgrade(url: str, revision: str) -> None:
    """As `upgrade`, in the other direction."""
    from alembic import command

    await run(url, lambda config: command.downgrade(config, revision))


async def run(url: str, command: Callable[["Config"], None]) -> None:
    """An Alembic command in one transaction. Raises BrokenReferencesError."""
    # Batch mode drops and remakes tables: with foreign keys on, that would empty their children.
    engine = make_engine(url, foreign_keys=False, poolclass=NullPool, busy_timeout=PATIENT)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(lambda c: command(_config(c)))
            await connection.run_sync(_check_references)
    finally:
        await engine.dispose()


async def _first_look(url: str) -> str | None:
    """As `current`. A new file is switched to WAL, and while two programs do that SQLite lets one fail at once.

    It does not wait for its busy timeout then (sqlite.org/c3ref/busy_handler.html: it would be a deadlock).
    """
    until = time.monotonic() + _BOTH_NEW
    while True:
        try:
            return await current(url)
        except OperationalError as error:
            if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        await asyncio.sleep(_BOTH_NEW / 100)


def _current(connection: Connection) -> str | None:
    """As Alembic writes it down (alembic.runtime.migration, MigrationContext.get_current_heads)."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.scalar(select(_VERSION.c.version_num))


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise BrokenReferencesError(f"{len(broken)} rows, the first in {broken[0][0]}")
