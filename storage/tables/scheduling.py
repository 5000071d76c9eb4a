"""Polls for a date, the answers, and what of them a meeting was begun with."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from commission.meetings.meeting import PLACE_LIMIT
from commission.scheduling.availability import Availability
from commission.scheduling.poll import GROUND_LIMIT, TITLE_LIMIT, SchedulingState
from storage.tables.meetings import meetings
from storage.tables.metadata import metadata
from storage.tables.roster import bodies, people
from storage.types import UtcDateTime, stored

_TOKEN_LIMIT, _ZONE_LIMIT = 64, 64

scheduling_polls = Table(
    "scheduling_polls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", String(TITLE_LIMIT), nullable=False),
    Column("place", String(PLACE_LIMIT), nullable=False),
    Column("zone", String(_ZONE_LIMIT), nullable=False),
    Column("opened_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closes_at", UtcDateTime, nullable=False),
    Column("state", stored(SchedulingState), nullable=False),
    Column("closed_at", UtcDateTime),
    Column("chosen", Integer),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="SET NULL"), index=True),
    Column("token", String(_TOKEN_LIMIT), nullable=False, unique=True),  # of the tap that opened it
    sqlite_autoincrement=True,  # cards name a poll by its number for ever
)


def _poll() -> ForeignKey:
    return ForeignKey(scheduling_polls.c.id, ondelete="CASCADE")


scheduling_bodies = Table(
    "scheduling_bodies",
    metadata,
    Column("scheduling_id", _poll(), primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, nullable=False),
    Index(None, "body_id"),
)

scheduling_options = Table(
    "scheduling_options",
    metadata,
    Column("scheduling_id", _poll(), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("minutes", Integer, nullable=False),
)

scheduling_answers = Table(
    "scheduling_answers",
    metadata,
    Column("scheduling_id", _poll(), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("option", Integer, primary_key=True),
    Column("availability", stored(Availability), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("recorded_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ground", String(GROUND_LIMIT), nullable=False),
    Index(None, "person_id"),
)

tentative_answers = Table(
    "tentative_answers",
    metadata,
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("starts_at", UtcDateTime, nullable=False),  # of which it was said: of another time it says nothing
    Column("availability", stored(Availability), nullable=False),
    Index(None, "person_id"),
)
