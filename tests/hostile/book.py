"""The database as it was and as it is, row by row; and back to the first page."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.tables import metadata

Row = dict[str, Any]
Key = tuple[Any, ...]
Page = dict[str, dict[Key, Row]]
TABLES = [table.name for table in metadata.sorted_tables]
KEYS = {table.name: [column.name for column in table.primary_key] for table in metadata.sorted_tables}


@dataclass(frozen=True, slots=True)
class Change:
    """One row: new when `before` is None, gone when `after` is."""

    table: str
    key: Key
    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        return self.after or self.before or {}

    @property
    def columns(self) -> set[str]:
        """Those that are different now; all of them for a row that has come or gone."""
        if self.before is None or self.after is None:
            return set(self.row)
        return {name for name, value in self.after.items() if value != self.before[name]}


class Book:
    """A second connection to the arena's file; it sees what has been committed."""

    def __init__(self, file: Path) -> None:
        self._file = sqlite3.connect(file, isolation_level=None)
        self._seen: dict[str, list[Key]] = {}
        self._version = self._data_version()
        self.page: Page = {}
        self.page = self._read()
        self._first, self._first_seen = self.page, dict(self._seen)

    def close(self) -> None:
        self._file.close()

    def turn(self) -> list[Change]:
        """What has changed since the last turn."""
        version = self._data_version()
        if version == self._version:
            return []
        self._version, before = version, self.page
        self.page = self._read()
        return [change for table in TABLES for change in _changes(table, before[table], self.page[table])]

    def fresh(self, table: str) -> list[Row]:
        """The rows that are new, or other than they were on the first page."""
        return [row for key, row in self.page[table].items() if self._first[table].get(key) != row]

    def restore(self) -> None:
        """The first page again, so that a long campaign does not end in a world without meetings."""
        self._file.execute("PRAGMA foreign_keys = OFF")
        self._file.execute("BEGIN IMMEDIATE")
        for change in [c for table in TABLES for c in _changes(table, self.page[table], self._first[table])]:
            where = " AND ".join(f'"{name}" = ?' for name in KEYS[change.table])
            self._file.execute(f'DELETE FROM "{change.table}" WHERE {where}', change.key)
            if change.after is not None:
                names = ", ".join(f'"{name}"' for name in change.after)
                marks = ", ".join("?" for _ in change.after)
                self._file.execute(
                    f'INSERT INTO "{change.table}" ({names}) VALUES ({marks})', list(change.after.values())
                )
        self._file.execute("COMMIT")
        self._version, self.page, self._seen = self._data_version(), self._first, dict(self._first_seen)

    def _read(self) -> Page:
        """Tables that are as they were stay the same objects: most updates touch one or two."""
        return {table: self._read_table(table) for table in TABLES}

    def _read_table(self, table: str) -> dict[Key, Row]:
        found = self._file.execute(f'SELECT * FROM "{table}"')
        rows = found.fetchall()
        if table in self.page and rows == self._seen[table]:
            return self.page[table]
        self._seen[table] = rows
        names = [column[0] for column in found.description]
        dicts = [dict(zip(names, row, strict=True)) for row in rows]
        return {tuple(row[name] for name in KEYS[table]): row for row in dicts}

    def _data_version(self) -> int:
        """Changes when another connection commits (SQLite, PRAGMA data_version)."""
        return int(self._file.execute("PRAGMA data_version").fetchone()[0])


def _changes(table: str, before: dict[Key, Row], after: dict[Key, Row]) -> list[Change]:
    if before is after:
        return []
    return [
        Change(table, key, before.get(key), after.get(key))
        for key in {**before, **after}
        if before.get(key) != after.get(key)
    ]
