"""What happens in the database's thread: everybody who came along, one after the other, in one transaction."""

import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from storage.trips.connection import UndoneError
from storage.trips.trip import Trip, own

_LONG_ENOUGH = 0.01  # seconds; whoever is left goes next, so that the first need not wait for all


class Transaction(Protocol):
    def __call__(self, connection: Connection, trips: Sequence[Trip]) -> int:
        """How many of them have travelled, at least one; these know their result or error."""


def write_together(connection: Connection, trips: Sequence[Trip]) -> int:
    """One commit for all; one that fails leaves the others alone, and a commit that fails is everybody's error."""
    try:
        _begin(connection, "BEGIN IMMEDIATE")
    except SQLAlchemyError as error:
        return _fail(trips, error)
    travelled = _travel(connection, trips)
    gone = trips[:travelled]
    try:
        if not _in_transaction(connection):  # the disk is full, or could not be read
            raise UndoneError
        connection.exec_driver_sql("COMMIT")
    except (SQLAlchemyError, UndoneError) as error:
        with suppress(SQLAlchemyError):
            connection.exec_driver_sql("ROLLBACK")
        _fail([trip for trip in gone if trip.error is None], error)
    return travelled


def look_together(connection: Connection, trips: Sequence[Trip]) -> int:
    """All of them see the same state of the database."""
    try:
        _begin(connection, "BEGIN DEFERRED")
    except SQLAlchemyError as error:
        return _fail(trips, error)
    travelled = _travel(connection, trips)
    with suppress(SQLAlchemyError):
        connection.exec_driver_sql("ROLLBACK")
    return travelled


def _begin(connection: Connection, statement: str) -> None:
    """What an earlier one could not end, because the disk failed, is ended first: else nobody would travel again."""
    if _in_transaction(connection):
        connection.exec_driver_sql("ROLLBACK")
    connection.exec_driver_sql(statement)


def _travel(connection: Connection, trips: Sequence[Trip]) -> int:
    until = time.monotonic() + _LONG_ENOUGH
    for number, trip in enumerate(trips, start=1):
        trip.go(connection)
        if time.monotonic() > until or not _in_transaction(connection):
            return number
    return len(trips)


def _in_transaction(connection: Connection) -> bool:
    return bool(connection.connection.driver_connection.in_transaction)  # type: ignore[union-attr]


def _fail(trips: Sequence[Trip], error: Exception) -> int:
    for trip in trips:
        trip.result, trip.error = None, own(error)
    return len(trips)
