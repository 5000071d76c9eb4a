"""The measures of the clock do measure: every reminder of a morning fires once, and every task is somebody's."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.crowd import crowd, database_in, members
from benchmarks.task_pile import DAYS, pile_up, real_tasks
from benchmarks.ticks import LOOKS, MORNINGS, QUIET_TICKS, run
from tests.storage.house import StandingClock

PEOPLE, COPIES = 5, 3


async def test_every_measure_is_taken() -> None:
    took = await run(PEOPLE, COPIES)
    assert took.tasks == DAYS * COPIES
    assert [len(took.quiet), len(took.ones) + len(took.many)] == [QUIET_TICKS, MORNINGS]
    assert [len(each) for each in (took.mine, took.board, took.page)] == [LOOKS, LOOKS, LOOKS]
    assert 0 < took.longest < 30


async def test_copies_hold_together(tmp_path: Path) -> None:
    async with crowd(tmp_path, PEOPLE) as people:
        async with people.work.reading() as unit:
            first = await unit.roster.actor(members(1)[0])
        assert first
        await real_tasks(people, first.id, StandingClock(datetime(2026, 10, 5, 12, tzinfo=UTC)))
        assert pile_up(database_in(tmp_path), COPIES, PEOPLE) == DAYS * COPIES
    asked = sqlite3.connect(database_in(tmp_path))
    try:
        assert asked.execute("PRAGMA foreign_key_check").fetchall() == []
        assert asked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        waiting = (
            "SELECT count(*), count(DISTINCT subject), count(DISTINCT due_at) FROM reminders WHERE state = 'waiting'"
        )
        assert asked.execute(waiting).fetchall() == [(DAYS * COPIES, DAYS * COPIES, DAYS)]
        holds = "SELECT count(*) FROM tasks JOIN cards ON subject = tasks.id AND person_id = responsible_id"
        assert asked.execute(holds).fetchall() == [(DAYS * COPIES,)]
        busy = "SELECT count(DISTINCT responsible_id) FROM tasks"
        assert asked.execute(busy).fetchall() == [(min(PEOPLE, COPIES),)]
    finally:
        asked.close()
