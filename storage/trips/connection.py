"""The connection on the database's side of a trip. It speaks as SQLAlchemy's AsyncConnection does, and never waits."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Executable, ScalarResult
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")


class AnyConnection(Protocol):
    """What repositories need: an AsyncConnection, or a TripConnection."""

    @property
    def dialect(self) -> Dialect: ...
    async def execute(self, statement: Executable, parameters: Any = None, *, execution_options: Any = None) -> Any: ...
    async def scalar(self, statement: Executable) -> Any: ...
    async def scalars(self, statement: Executable) -> ScalarResult[Any]: ...
    async def commit(self) -> None: ...


class TripConnection:
    """A savepoint from the first statement to `commit`; several of these share a transaction and its end.

    Whoever is only `looking` leaves nothing to undo.
    """

    def __init__(self, connection: Connection, *, looking: bool) -> None:
        self._connection = connection
        self._looking = looking
        self._open = False
        self.afterwards: list[Callable[[], None]] = []

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> CursorResult[Any]:
        self._begin()
        return self._connection.execute(statement, parameters, execution_options=execution_options)

    async def scalar(self, statement: Executable) -> Any:
        return (await self.execute(statement)).scalar()

    async def scalars(self, statement: Executable) -> ScalarResult[Any]:
        return (await self.execute(statement)).scalars()

    async def run_sync(self, function: Callable[[Connection], T]) -> T:
        self._begin()
        return function(self._connection)

    async def commit(self) -> None:
        """Lets it stand. It is on the disk when the trip is over."""
        if self._open:
            self._savepoint("RELEASE unit")

    def undo(self) -> None:
        """Of what was not committed."""
        if self._open:
            self._savepoint("ROLLBACK TO unit")
            self._savepoint("RELEASE unit")

    def _begin(self) -> None:
        if not (self._open or self._looking):
            self._savepoint("SAVEPOINT unit")

    def _savepoint(self, statement: str) -> None:
        # Past SQLAlchemy: these are as many as the statements that do something.
        self._connection.connection.driver_connection.execute(statement)  # type: ignore[union-attr]
        self._open = statement.startswith("SAVEPOINT")


aboard: ContextVar[TripConnection | None] = ContextVar("the trip's connection", default=None)


def after_commit(connection: "AsyncConnection | TripConnection | AnyConnection", callback: Callable[[], None]) -> None:
    """Calls back once what `commit` has let stand can be read by others; at once for an AsyncConnection."""
    if isinstance(connection, TripConnection):
        connection.afterwards.append(callback)
    else:
        callback()
