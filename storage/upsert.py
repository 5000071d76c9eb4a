"""INSERT … ON CONFLICT for either database: the two dialects spell it alike but do not share a class."""

from typing import TypeAlias

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.trips.connection import AnyConnection

Upsert: TypeAlias = sqlite.Insert | postgresql.Insert


def upsert(connection: AnyConnection, table: Table) -> Upsert:
    """An insert that has `on_conflict_do_nothing` and `on_conflict_do_update`."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
