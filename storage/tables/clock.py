"""Reminders as rows, and who is to be told of what is due."""

from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Time, text

from commission.clock.reminder import About, ReminderKind
from commission.delivery.card import CardKind
from storage.tables.metadata import metadata
from storage.tables.roster import people
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
    Column("about", stored(About), nullable=False),
    Column("subject", Integer, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("useful_until", UtcDateTime, nullable=False),
    Column("state", stored(ReminderState), nullable=False),
    Index(None, "state", "due_at"),
    Index(None, "subject", "about"),
)


class NudgeState(StrEnum):
    WAITING = "waiting"
    TOLD = "told"
    DROPPED = "dropped"  # it lost its reason before it was told


def _person() -> ForeignKey:
    return ForeignKey(people.c.id, ondelete="CASCADE")


_ZONE_LIMIT = 64
_IS_WAITING = text("state = 'waiting'")

digests = Table(
    "digests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", _person(), nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,  # cards name a digest by its number for ever
)

nudges = Table(
    "nudges",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", _person(), nullable=False),
    Column("kind", stored(ReminderKind), nullable=False),
    Column("card_kind", stored(CardKind), nullable=False),
    Column("subject", Integer, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("zone", String(_ZONE_LIMIT), nullable=False),
    Column("state", stored(NudgeState), nullable=False),
    Column("digest_id", ForeignKey(digests.c.id, ondelete="SET NULL"), index=True),
    Index(
        "uq_nudges_waiting",
        "person_id",
        "card_kind",
        "subject",
        unique=True,
        sqlite_where=_IS_WAITING,
        postgresql_where=_IS_WAITING,
    ),
    Index(None, "state", "not_before"),
    Index(None, "subject", "card_kind"),
    sqlite_autoincrement=True,  # its number is in the key of the notice
)

habits = Table(
    "habits",
    metadata,
    Column("person_id", _person(), primary_key=True),
    Column("quiet_from", Time, nullable=False),
    Column("quiet_until", Time, nullable=False),
    Column("zone", String(_ZONE_LIMIT)),
)

mutes = Table(
    "mutes",
    metadata,
    Column("person_id", _person(), primary_key=True),
    Column("kind", stored(ReminderKind), primary_key=True),
)
