"""Which of Telegram's updates have taken effect."""

from sqlalchemy import BigInteger, Column, Integer, Table

from storage.tables.metadata import metadata
from storage.types import UtcDateTime

handled_updates = Table(
    "handled_updates",
    metadata,
    # On SQLite an INTEGER key is the row's own number: growing numbers are appended, and no second tree is kept.
    Column("update_id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
)
