"""Reminders as rows."""

from enum import StrEnum

from sqlalchemy import Column, Index, Integer, String, Table

from commission.clock.reminder import ReminderKind
from storage.tables.metadata import metadata
from storage.types import UtcDateTime, stored


class ReminderState(StrEnum):
    WAITING = "waiting"
    FIRED = "fired"
    DROPPED = "dropped"  # taken too late to be useful


reminders = Table(
    "reminders",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("kind", stored(ReminderKind), nullable=False),
    Column("subject", Integer, nullable=False, index=True),
    Column("due_at", UtcDateTime, nullable=False),
    Column("useful_until", UtcDateTime, nullable=False),
    Column("state", stored(ReminderState), nullable=False),
    Index(None, "state", "due_at"),
)
