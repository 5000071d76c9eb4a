"""Ten years in miniature: what is copied into the past holds together."""

import sqlite3
from pathlib import Path
from typing import Any

from benchmarks.crowd import crowd, database_in
from benchmarks.years import ten_years

PEOPLE, MEETINGS = 40, 6  # so many that announcing is a broadcast with a card of its own


async def test_the_past_holds_together_and_leaves_the_present_alone(tmp_path: Path) -> None:
    async with crowd(tmp_path, PEOPLE) as body:
        await body.announce()
    path = database_in(tmp_path)
    waiting = query(path, "SELECT * FROM outbox ORDER BY id")
    rows = ten_years(path, MEETINGS, 2 * MEETINGS * len(waiting))
    assert rows["meetings"] == MEETINGS + 1
    assert rows["answers"] == MEETINGS * PEOPLE
    assert rows["invitations"] == (MEETINGS + 1) * PEOPLE
    assert rows["cards"] >= MEETINGS * PEOPLE
    assert query(path, "SELECT * FROM outbox WHERE state <> 'sent' ORDER BY id") == waiting
    assert query(path, "SELECT count(*) FROM meetings WHERE state = 'announced'") == [(1,)]
    assert query(path, "SELECT count(*) FROM meetings WHERE starts_at > datetime('now')") == [(1,)]
    assert query(path, "SELECT count(*) FROM reminders WHERE state = 'waiting' AND due_at < datetime('now')") == [(0,)]
    years = "SELECT (julianday(max(starts_at)) - julianday(min(starts_at))) / 365 FROM meetings WHERE state = 'closed'"
    assert 8 < query(path, years)[0][0] < 10
    assert query(path, "PRAGMA foreign_key_check") == []
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


def query(path: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
