"""The slips of secret votes: no row, order or time in here says whose they are."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from commission.polls.choice import Choice
from storage.tables.metadata import metadata
from storage.tables.polls import polls
from storage.tables.roster import bodies
from storage.types import stored

_MARK_LIMIT, _SLOT_LIMIT = 16, 32


def _poll() -> ForeignKey:
    return ForeignKey(polls.c.id, ondelete="CASCADE")


# Rows lie in the order of a key made by chance; SQLite's own row number would number them as they came.
sealed_slips = Table(
    "sealed_slips",
    metadata,
    Column("poll_id", _poll(), primary_key=True),
    Column("slot", String(_SLOT_LIMIT), primary_key=True),
    Column("body_id", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

slips = Table(
    "slips",
    metadata,
    Column("poll_id", _poll(), primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="CASCADE"), primary_key=True),
    Column("mark", String(_MARK_LIMIT), primary_key=True),
    Column("choice", stored(Choice), nullable=False),
    sqlite_with_rowid=False,
)
