"""Rows for any tables whatever, so that no migration is tested on empty ones."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, DateTime, Integer, LargeBinary, MetaData, Table, Time

ROWS = (1, 2)


def filled(connection: Connection) -> None:
    """Two rows in every table that has none, made from what the database itself says of its columns."""
    found = MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        if connection.execute(table.select().limit(1)).first() is None:
            connection.execute(table.insert(), list(_rows(table)))


def _rows(table: Table) -> Iterator[dict[str, Any]]:
    for number in ROWS:
        yield {column.name: _value(column, number) for column in table.columns}


def _value(column: Column[Any], number: int) -> Any:
    """Parents have the same numbers, so every reference leads somewhere."""
    kind = column.type
    if isinstance(kind, LargeBinary):
        return bytes([number % 256])
    if isinstance(kind, Boolean):
        return number == 1
    if isinstance(kind, Integer):
        return number
    if isinstance(kind, Time):
        return time(number)
    if isinstance(kind, DateTime):
        return datetime(2021, 8, number, tzinfo=UTC)
    if isinstance(kind, JSON):
        return {"number": number}
    return f"{column.name}-{number}"
