"""Agendas: what is being worked on, what was published, and who holds what."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from commission.agenda.item import NAME_LIMIT, PLACE_LIMIT, POST_LIMIT, TITLE_LIMIT, ItemKind, Part
from storage.tables.meetings import meetings
from storage.tables.metadata import metadata
from storage.tables.roster import people
from storage.types import UtcDateTime, stored

agenda_items = Table(
    "agenda_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", String(TITLE_LIMIT), nullable=False),
    Column("kind", stored(ItemKind), nullable=False),
    Column("minutes", Integer),
    Column("restricted", Boolean, nullable=False),
    Column("read_at", String(PLACE_LIMIT), nullable=False),
    Index(None, "meeting_id", "position"),
    sqlite_autoincrement=True,  # an item that is gone and a new one are never taken for each other
)

agenda_seals = Table(  # items that have ever been restricted: the words of an older revision are not said any more
    "agenda_seals",
    metadata,
    Column("item_id", Integer, primary_key=True, autoincrement=False),
)

agenda_carried = Table(  # what an item was called before it was carried to another meeting
    "agenda_carried",
    metadata,
    Column("item_id", Integer, primary_key=True, autoincrement=False),
    Column("formerly", Integer, nullable=False),
)

agenda_participants = Table(
    "agenda_participants",
    metadata,
    Column("item_id", ForeignKey(agenda_items.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("part", stored(Part), nullable=False),
    Column("name", String(NAME_LIMIT), nullable=False),
    Column("post", String(POST_LIMIT), nullable=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="SET NULL"), index=True),
)

agenda_revisions = Table(
    "agenda_revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("published_at", UtcDateTime, nullable=False),
    Column("published_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    UniqueConstraint("meeting_id", "number"),
    sqlite_autoincrement=True,  # cards and notices name a revision by its id for ever
)

agenda_told = Table(
    "agenda_told",
    metadata,
    Column("revision_id", ForeignKey(agenda_revisions.c.id, ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True, index=True),
    Column("base", ForeignKey(agenda_revisions.c.id, ondelete="CASCADE")),
    Column("whole", Boolean, nullable=False),
    Column("digest", String(64), nullable=False),
)

agenda_readings = Table(
    "agenda_readings",
    metadata,
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True, index=True),
    Column("number", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
