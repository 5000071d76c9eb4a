"""Where somebody is in a dialog."""

from sqlalchemy import Column, String, Table, Text

from storage.tables.metadata import metadata

conversation = Table(
    "conversation",
    metadata,
    Column("key", String(300), primary_key=True),
    Column("state", String(200)),
    Column("data", Text, nullable=False),  # JSON, read and written whole
)
