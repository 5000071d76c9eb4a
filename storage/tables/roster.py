"""Bodies, people, seats."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table

from commission.roster.body import Role
from commission.roster.person import Reach
from storage.tables.metadata import metadata
from storage.types import UtcDateTime, stored

bodies = Table(
    "bodies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(64), nullable=False, unique=True),
    Column("title", String(500), nullable=False),
    Column("regulation", JSON, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("post", String(500), nullable=False),
    Column("organization", String(500), nullable=False),
    Column("phone", String(16), index=True),
    Column("email", String(254)),
    Column("locale", String(16), nullable=False),
    Column("telegram_id", BigInteger, unique=True),
    Column("reach", stored(Reach), nullable=False),
    Column("consented_at", UtcDateTime),
    Column("is_operator", Boolean, nullable=False),
    sqlite_autoincrement=True,  # an id that stands in an old button must never become somebody else's
)

memberships = Table(
    "memberships",
    metadata,
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="CASCADE"), primary_key=True),
    Column("role", stored(Role), nullable=False),
    Column("votes", Boolean, nullable=False),
    Column("group", String(200), nullable=False),
    Column("substitutes_for", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ended_at", UtcDateTime),
    Index(None, "body_id"),
)
