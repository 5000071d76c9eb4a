"""The hashes of links and codes."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from commission.access.credential import CredentialKind
from storage.tables.metadata import metadata
from storage.tables.roster import people
from storage.types import UtcDateTime, stored

credentials = Table(
    "credentials",
    metadata,
    Column("secret_hash", String(64), primary_key=True),
    Column("kind", stored(CredentialKind), nullable=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Index(None, "person_id", "kind"),
)
