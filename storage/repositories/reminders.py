"""Reminders as rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, delete, select, update

from commission.clock.reminder import Reminder, Subject
from storage.tables import ReminderState
from storage.tables import reminders as table
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_REMINDER = (table.c.key, table.c.kind, table.c.about, table.c.subject, table.c.due_at, table.c.useful_until)
_WAITING = table.c.state == ReminderState.WAITING


class SqlReminders:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def replace(
        self, subject: Subject, reminders: Sequence[Reminder], *, keeping_due: datetime | None = None
    ) -> None:
        mine = [table.c.subject == subject.number, table.c.about == subject.about, _WAITING]
        if keeping_due is not None:
            mine.append(table.c.due_at > keeping_due)
        await self._connection.execute(delete(table).where(*mine))
        await self.add(reminders)

    async def add(self, reminders: Sequence[Reminder]) -> None:
        if reminders:
            statement = upsert(self._connection, table).on_conflict_do_nothing(index_elements=[table.c.key])
            await self._connection.execute(statement, [_row(reminder) for reminder in reminders])

    async def claim_due(self, now: datetime, *, limit: int) -> list[Reminder]:
        due = (
            select(table.c.key)
            .where(_WAITING, table.c.due_at <= now)
            .order_by(table.c.due_at, table.c.key)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        late = table.c.useful_until <= now
        state = case((late, ReminderState.DROPPED), else_=ReminderState.FIRED)
        take = update(table).where(table.c.key.in_(due)).values(state=state)
        taken = [_reminder(row) for row in await self._connection.execute(take.returning(*_REMINDER))]
        return sorted(taken, key=lambda reminder: (reminder.due_at, reminder.key))


def _row(reminder: Reminder) -> dict[str, Any]:
    return {
        "key": reminder.key,
        "kind": reminder.kind,
        "about": reminder.subject.about,
        "subject": reminder.subject.number,
        "due_at": reminder.due_at,
        "useful_until": reminder.useful_until,
        "state": ReminderState.WAITING,
    }


def _reminder(row: Row[Any]) -> Reminder:
    return Reminder(row.key, row.kind, Subject(row.about, row.subject), row.due_at, row.useful_until)
