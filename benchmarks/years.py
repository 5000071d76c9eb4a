"""Ten years of meetings beside the one that is announced: every row is a copy of a real one, moved into the past.

Tasks are not among them: a hundred thousand are in `task_pile`.
"""

import sqlite3
from pathlib import Path

MEETINGS = 5_000
DELIVERIES = 1_000_000
_HOURS = 10 * 365 * 24
_PAST = "strftime('%Y-%m-%d %H:%M:%S.000000', {0}, past.shift)"


def ten_years(database: Path, meetings: int = MEETINGS, deliveries: int = DELIVERIES) -> dict[str, int]:
    """Fills a database with one announced meeting; says how many rows each table has then.

    Everybody was invited to every meeting, and answered; `deliveries` are notices that were sent. By plain SQL, on
    whatever columns the tables have.
    """
    connection = sqlite3.connect(database, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN IMMEDIATE")
        _number_the_past(connection, meetings)
        _copy_meetings(connection)
        _copy_answers(connection)
        _copy_deliveries(connection, deliveries)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return {table: _count(connection, table) for table in _tables(connection)}
    finally:
        connection.close()


def _number_the_past(connection: sqlite3.Connection, meetings: int) -> None:
    """One row for each past meeting: how its id differs from the announced one's, and how much earlier it was."""
    connection.execute("CREATE TEMP TABLE past (n INTEGER PRIMARY KEY, shift TEXT NOT NULL)")
    step = _HOURS / meetings
    rows = ((n, f"-{40 * 24 + round((meetings - n) * step)} hours") for n in range(1, meetings + 1))
    connection.executemany("INSERT INTO past VALUES (?, ?)", rows)


def _copy_meetings(connection: sqlite3.Connection) -> None:
    earlier = {name: _PAST.format(f"source.{name}") for name in ("starts_at", "reply_by", "announced_at")}
    _copy(connection, "meetings", id="source.id + past.n", state="'closed'", **earlier)
    _copy(connection, "meeting_bodies", meeting_id="source.meeting_id + past.n")
    due = {name: _PAST.format(f"source.{name}") for name in ("due_at", "useful_until")}
    key = "source.key || ':' || past.n"
    _copy(connection, "reminders", subject="source.subject + past.n", key=key, state="'fired'", **due)


def _copy_answers(connection: sqlite3.Connection) -> None:
    answered = "strftime('%Y-%m-%d %H:%M:%S.000000', 'now', past.shift)"
    meeting = "source.meeting_id + past.n"
    _copy(connection, "invitations", meeting_id=meeting, choice="'in_person'", answered_at=answered)
    columns = "meeting_id, person_id, round, choice, at, reason, substitute_id, recorded_by, ground"
    connection.execute(
        f"INSERT INTO answers ({columns}) SELECT meeting_id, person_id, round, choice, answered_at, reason,"
        " substitute_id, recorded_by, ground FROM invitations WHERE choice IS NOT NULL"
    )


def _copy_deliveries(connection: sqlite3.Connection, deliveries: int) -> None:
    """The notices of each meeting, as often as it takes."""
    _copy(connection, "broadcasts", id="source.id + past.n", subject="source.subject + past.n", state="'done'")
    subject = "source.subject + past.n"
    sent = {"state": "'sent'", "subject": subject, "message_id": "past.n", "lease_until": "NULL", "attempts": "1"}
    dates = {name: _PAST.format("source.created_at") for name in ("created_at", "finished_at", "not_before")}
    asked = "source.mode = 'notify' AND source.kind = 'invitation' AND source.state <> 'sent'"
    each = _count(connection, "outbox") * _count(connection, "past")
    for turn, kind in enumerate(("invitation", "upcoming", "chase")[: max(1, round(deliveries / each))]):
        key = f"source.dedupe_key || ':{turn}:' || past.n"
        part = "source.broadcast_id + past.n" if turn == 0 else "NULL"
        changes = {**sent, **dates, "id": "NULL", "kind": f"'{kind}'", "dedupe_key": key, "broadcast_id": part}
        _copy(connection, "outbox", asked, **changes)
    connection.execute(
        "INSERT INTO cards (kind, subject, person_id, message_id, digest, drawn_at)"
        " SELECT kind, subject, person_id, message_id, '', finished_at FROM outbox"
        " WHERE state = 'sent' AND kind = 'invitation'"
    )


def _copy(connection: sqlite3.Connection, table: str, where: str = "TRUE", **changes: str) -> None:
    """Every row of the table once for each past meeting; a table that is not there is passed over."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    if not columns:
        return
    values = ", ".join(changes.get(name, f"source.{name}") for name in columns)
    rows = f"SELECT {values} FROM past CROSS JOIN {table} AS source WHERE {where}"
    connection.execute(f"INSERT INTO {table} ({', '.join(columns)}) {rows}")


def _tables(connection: sqlite3.Connection) -> list[str]:
    names = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
