"""A hundred thousand open tasks: a hundred real ones, and every row of them a thousand times."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from benchmarks.crowd import Crowd
from commission.ids import PersonId
from commission.moment import Clock
from commission.tasks.act import Act
from commission.tasks.act_on_task import ActOnTask, Deed
from commission.tasks.assign_tasks import AssignTasks
from commission.tasks.plan import TaskPlan

DAYS = 100  # on each of them one real task is due, and all of its copies
FEW = 100  # people who share the tasks of every second day; those of the others are everybody's
_AHEAD = 8  # days from now to the first deadline: its first reminder comes tomorrow


async def real_tasks(people: Crowd, first: PersonId, clock: Clock) -> None:
    """Acknowledged by phone, so that the ladder to the deadline is what comes next."""
    seat = people.secretary.memberships[0]
    due = clock.now().replace(hour=15, minute=0) + timedelta(days=_AHEAD)
    plans = [
        TaskPlan(seat.body_id, f"Представить справку № {day}", due + timedelta(days=day), first) for day in range(DAYS)
    ]
    tasks = await AssignTasks(people.work, clock)(people.secretary, plans, token="pile")
    act = ActOnTask(people.work, clock)
    for task in tasks:
        await act(people.secretary, task.id, Deed(Act.ACKNOWLEDGE, ground="по телефону"))


def pile_up(database: Path, copies: int, people: int) -> int:
    """How many tasks there are then. `people`: with the numbers from that of the real tasks' responsible one on."""
    connection = sqlite3.connect(database, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO copy VALUES (?)", ((n,) for n in range(1, copies)))
        connection.execute("BEGIN IMMEDIATE")
        _share_out(connection, people)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(connection.execute("SELECT count(*) FROM tasks").fetchone()[0])
    finally:
        connection.close()


def _share_out(connection: sqlite3.Connection, people: int) -> None:
    new = f"source.{{0}} + copy.n * {DAYS}"
    day = "(source.id - (SELECT min(id) FROM tasks))"
    whose = f"source.responsible_id + copy.n % (CASE {day} % 2 WHEN 0 THEN {people} ELSE {min(FEW, people)} END)"
    _copy(connection, "tasks", id=new.format("id"), responsible_id=whose, token="NULL")
    _copy(connection, "task_entries", id="NULL", task_id=new.format("task_id"))
    subject = new.format("subject")
    key = f"replace(source.key, ':' || source.subject || ':', ':' || ({subject}) || ':')"
    _copy(connection, "reminders", "source.about = 'task'", key=key, subject=subject)
    _told(connection)


def _told(connection: sqlite3.Connection) -> None:
    """Whoever has a task has been told of it, and has its card."""
    sent = {"id": "NULL", "state": "'sent'", "message_id": "source.subject", "lease_until": "NULL"}
    subject = f"source.subject + copy.n * {DAYS}"
    whose = f"(SELECT responsible_id FROM tasks WHERE id = {subject})"
    changes = {**sent, "subject": subject, "person_id": whose, "dedupe_key": "source.dedupe_key || ':' || copy.n"}
    _copy(connection, "outbox", "source.kind = 'task' AND source.mode = 'notify'", **changes)
    connection.execute("UPDATE outbox SET state = 'sent', message_id = id, finished_at = created_at")
    connection.execute(
        "INSERT INTO cards (kind, subject, person_id, message_id, digest, drawn_at)"
        " SELECT kind, subject, person_id, message_id, '', finished_at FROM outbox"
        " WHERE kind = 'task' AND mode = 'notify'"
    )


def _copy(connection: sqlite3.Connection, table: str, where: str = "TRUE", **changes: str) -> None:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(changes.get(name, f"source.{name}") for name in columns)
    rows = f"SELECT {values} FROM copy CROSS JOIN {table} AS source WHERE {where} AND source.rowid <= {{limit}}"
    limit = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]
    connection.execute(f"INSERT INTO {table} ({', '.join(columns)}) {rows.format(limit=limit)}")
