"""Reminders as rows."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import case, delete, select, update

from commission.clock.reminder import Reminder
from commission.ids import MeetingId
from storage.tables import ReminderState
from storage.tables import reminders as table
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_REMINDER = [table.c[field.name] for field in fields(Reminder)]
_WAITING = table.c.state == ReminderState.WAITING


class SqlReminders:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def replace(self, subject: MeetingId, reminders: Sequence[Reminder]) -> None:
        await self._connection.execute(delete(table).where(table.c.subject == subject, _WAITING))
        if reminders:
            statement = upsert(self._connection, table).on_conflict_do_nothing(index_elements=[table.c.key])
            rows = [{**asdict(reminder), "state": ReminderState.WAITING} for reminder in reminders]
            await self._connection.execute(statement, rows)

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
        taken = [Reminder(*row) for row in await self._connection.execute(take.returning(*_REMINDER))]
        return sorted(taken, key=lambda reminder: (reminder.due_at, reminder.key))
