"""What the peers remember, over aiosqlite: people, a meeting, invitations, and every answer ever given."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiosqlite

from benchmarks.peers.invitation import MEETING

_SCHEMA = """
CREATE TABLE people (id INTEGER PRIMARY KEY, telegram_id INTEGER NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY, starts_at TEXT NOT NULL, reply_by TEXT NOT NULL, place TEXT NOT NULL, state TEXT NOT NULL
);
CREATE TABLE invitations (
    meeting_id INTEGER NOT NULL REFERENCES meetings, person_id INTEGER NOT NULL REFERENCES people,
    choice TEXT, answered_at TEXT, PRIMARY KEY (meeting_id, person_id)
);
CREATE TABLE answers (
    id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meetings,
    person_id INTEGER NOT NULL REFERENCES people, choice TEXT NOT NULL, at TEXT NOT NULL
);
"""


class RefusedError(Exception):
    """The sender may not answer this."""


@dataclass(frozen=True, slots=True)
class Invited:
    starts_at: str
    place: str


class Ledger:
    """One connection; a transaction at a time, each on the disk before it returns."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._writing = asyncio.Lock()

    async def invite(self, telegram_id: int, name: str) -> Invited:
        """Makes the person known and invites him to the meeting."""
        async with self._transaction():
            known = "INSERT OR IGNORE INTO people (telegram_id, name) VALUES (?, ?)"
            await self._connection.execute(known, (telegram_id, name))
            invited = "INSERT OR IGNORE INTO invitations VALUES (?, ?, NULL, NULL)"
            await self._connection.execute(invited, (MEETING, await self._person(telegram_id)))
            return await self._meeting(MEETING)

    async def answer(self, telegram_id: int, meeting_id: int, choice: str) -> Invited:
        """Raises RefusedError."""
        async with self._transaction():
            person, invited = await self._person(telegram_id), await self._meeting(meeting_id)
            key, now = (meeting_id, person), datetime.now(UTC).isoformat()
            old = await self._row("SELECT choice FROM invitations WHERE meeting_id = ? AND person_id = ?", *key)
            if old[0] != choice:
                change = "UPDATE invitations SET choice = ?, answered_at = ? WHERE meeting_id = ? AND person_id = ?"
                await self._connection.execute(change, (choice, now, *key))
                note = "INSERT INTO answers (meeting_id, person_id, choice, at) VALUES (?, ?, ?, ?)"
                await self._connection.execute(note, (*key, choice, now))
        return invited

    async def _person(self, telegram_id: int) -> int:
        return int((await self._row("SELECT id FROM people WHERE telegram_id = ?", telegram_id))[0])

    async def _meeting(self, meeting_id: int) -> Invited:
        query = "SELECT starts_at, place, reply_by, state FROM meetings WHERE id = ?"
        starts_at, place, reply_by, state = await self._row(query, meeting_id)
        if state != "announced" or reply_by < datetime.now(UTC).isoformat():
            raise RefusedError
        return Invited(starts_at, place)

    async def _row(self, query: str, *values: object) -> tuple[Any, ...]:
        for row in await self._connection.execute_fetchall(query, values):
            return tuple(row)
        raise RefusedError

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        async with self._writing:
            await self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                await self._connection.rollback()
                raise
            await self._connection.commit()


@asynccontextmanager
async def opened(path: str) -> AsyncIterator[Ledger]:
    """A new file with one announced meeting."""
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000"):
            await connection.execute(f"PRAGMA {pragma}")
        await connection.executescript(_SCHEMA)
        starts_at = datetime.now(UTC) + timedelta(days=30)
        times = [moment.isoformat() for moment in (starts_at, starts_at - timedelta(days=2))]
        meeting = (MEETING, *times, "Новороссийск, Советов, 18", "announced")
        await connection.execute("INSERT INTO meetings VALUES (?, ?, ?, ?, ?)", meeting)
        yield Ledger(connection)
