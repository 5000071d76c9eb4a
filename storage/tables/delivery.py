"""Messages that are to go out, the broadcasts they are parts of, and the cards that people have.

`subject` is the id of a meeting, a person, or whatever else a card may be about, so it has no foreign key.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from commission.delivery.broadcast import BroadcastState
from commission.delivery.card import CardKind
from commission.delivery.job import DeliveryMode
from commission.delivery.record import DeliveryState
from storage.tables.metadata import metadata
from storage.tables.roster import people
from storage.types import UtcDateTime, stored

_PART_OF_ONE = text("broadcast_id IS NOT NULL")

cards = Table(
    "cards",
    metadata,
    Column("kind", stored(CardKind), primary_key=True),
    Column("subject", Integer, primary_key=True, autoincrement=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("digest", String(128), nullable=False),
    Column("drawn_at", UtcDateTime, nullable=False),
)

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", stored(CardKind), nullable=False),
    Column("subject", Integer, nullable=False),
    Column("key", String(100), nullable=False),
    Column("asked_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("total", Integer, nullable=False),
    Column("state", stored(BroadcastState), nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    UniqueConstraint("kind", "subject", "key"),
    sqlite_autoincrement=True,  # an id that stands in an old button must never become another one's
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dedupe_key", String(200), nullable=False, unique=True),
    Column("kind", stored(CardKind), nullable=False),
    Column("subject", Integer, nullable=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),
    Column("mode", stored(DeliveryMode), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("state", stored(DeliveryState), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("version", Integer, nullable=False),
    Column("message_id", BigInteger),
    Column("error", String(500), nullable=False),
    Column("uncertain", Integer, nullable=False, server_default="0"),  # how many attempts nobody knows the end of
    Column("created_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("broadcast_id", Integer),
    Index("ix_outbox_claim", "state", "priority", "id", "not_before"),
    Index("ix_outbox_card", "kind", "subject", "person_id", "state"),
    Index("ix_outbox_person_id_state", "person_id", "state"),
    Index("ix_outbox_broadcast_id", "broadcast_id", sqlite_where=_PART_OF_ONE, postgresql_where=_PART_OF_ONE),
)
