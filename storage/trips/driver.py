"""A SQLite connection with a thread of its own, in which whole functions run."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from sqlite3 import Connection as RawConnection
from typing import TypeVar, cast

import aiosqlite
from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine

T = TypeVar("T")


class Driver:
    """aiosqlite gives the thread, SQLAlchemy the statements; transactions are begun and ended by hand."""

    def __init__(self, url: URL, pragmas: Sequence[str]) -> None:
        self._url, self._pragmas = url, pragmas
        self._thread: aiosqlite.Connection | None = None
        self._engine: Engine | None = None
        self._connection: Connection | None = None

    async def run(self, function: Callable[[Connection], T]) -> T:
        """In the thread. Raises what the function raises, and sqlite3's errors when the file cannot be opened."""
        thread = self._thread or await self._open()
        return await _in(thread, lambda raw: function(self._connected(raw)))

    def interrupt(self) -> None:
        """Ends the statement that runs; without one it does nothing (sqlite.org/c3ref/interrupt.html)."""
        if self._thread:
            self._thread._conn.interrupt()  # noqa: SLF001 - see _in

    async def close(self) -> None:
        if self._thread is None:
            return
        thread, self._thread = self._thread, None
        with suppress(ValueError):  # it never got as far as being open
            await _in(thread, lambda _raw: self._disconnect())
        await thread.close()

    async def _open(self) -> aiosqlite.Connection:
        args, options = self._url.get_dialect()().create_connect_args(self._url)
        thread = await aiosqlite.connect(*args, isolation_level=None, **{**options, "check_same_thread": True})
        try:
            for pragma in self._pragmas:
                await (await thread.execute(pragma)).close()
        except BaseException:
            await thread.close()  # else its thread would outlive the program
            raise
        self._thread = thread
        return thread

    def _connected(self, raw: RawConnection) -> Connection:
        if self._connection is None:
            options = {"poolclass": StaticPool, "isolation_level": "AUTOCOMMIT", "hide_parameters": True}
            self._engine = create_engine("sqlite://", creator=lambda: raw, **options)
            self._connection = self._engine.connect()
        return self._connection

    def _disconnect(self) -> None:
        if self._connection and self._engine:
            self._connection.close()
            self._engine.dispose()
        self._connection = self._engine = None


async def _in(thread: aiosqlite.Connection, function: Callable[[RawConnection], T]) -> T:
    """aiosqlite has no public names for these; every test of the storage notices if it loses the private ones."""
    done = thread._execute(lambda: function(thread._conn))  # type: ignore[no-untyped-call]  # noqa: SLF001
    return cast("T", await done)
