"""The connection on the database's side of a trip. It speaks as SQLAlchemy's AsyncConnection does, and never waits."""

from collections.abc import Callable
from contextvars import ContextVar
from sqlite3 import Connection as RawConnection
from typing import Any, Protocol, TypeVar, cast

from sqlalchemy import Connection, Dialect, Executable, Result, ScalarResult
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.trips.prepared import prepared_form

T = TypeVar("T")


class AnyConnection(Protocol):
    """What repositories need: an AsyncConnection, or a TripConnection."""

    @property
    def dialect(self) -> Dialect: ...
    async def execute(self, statement: Executable, parameters: Any = None, *, execution_options: Any = None) -> Any: ...
    async def scalar(self, statement: Executable) -> Any: ...
    async def scalars(self, statement: Executable) -> ScalarResult[Any]: ...
    async def commit(self) -> None: ...


class UndoneError(Exception):
    """The database has undone the transaction that this was a part of; nothing of it is stored."""


class TripConnection:
    """A savepoint from the first statement to `commit`; several of these share a transaction and its end.

    Whoever is only `looking` leaves nothing to undo.
    """

    def __init__(self, connection: Connection, *, looking: bool) -> None:
        self._connection = connection
        self._raw = cast("RawConnection", connection.connection.driver_connection)
        self._looking = looking
        self._open = False
        self.afterwards: list[Callable[[], None]] = []

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> Result[Any]:
        self._begin()
        if form := prepared_form(statement, self._connection.dialect):
            return form.execute(self._raw, parameters)
        return self._connection.execute(statement, parameters, execution_options=execution_options)

    async def scalar(self, statement: Executable) -> Any:
        return (await self.execute(statement)).scalar()

    async def scalars(self, statement: Executable) -> ScalarResult[Any]:
        return (await self.execute(statement)).scalars()

    async def run_sync(self, function: Callable[[Connection], T]) -> T:
        self._begin()
        return function(self._connection)

    async def commit(self) -> None:
        """Lets it stand. It is on the disk when the trip is over. Raises UndoneError."""
        if not self._open:
            return
        self._open = False
        if not self._raw.in_transaction:
            raise UndoneError
        self._raw.execute("RELEASE unit")

    def undo(self) -> None:
        """Of what was not committed. A database that fails undoes everything by itself, with the savepoints."""
        if self._open and self._raw.in_transaction:
            self._raw.execute("ROLLBACK TO unit")
            self._raw.execute("RELEASE unit")
        self._open = False

    def _begin(self) -> None:
        if not (self._open or self._looking):
            self._raw.execute("SAVEPOINT unit")
            self._open = True


aboard: ContextVar[TripConnection | None] = ContextVar("the trip's connection", default=None)


def after_commit(connection: "AsyncConnection | TripConnection | AnyConnection", callback: Callable[[], None]) -> None:
    """Calls back once what `commit` has let stand can be read by others; at once for an AsyncConnection."""
    if isinstance(connection, TripConnection):
        connection.afterwards.append(callback)
    else:
        callback()
