"""What items owe, and the files that came: named by Telegram, never kept here."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, false

from commission.agenda.item import PLACE_LIMIT
from commission.materials.material import REMARK_LIMIT, MaterialKind, MaterialState
from commission.materials.version import NAME_LIMIT
from storage.tables.meetings import meetings
from storage.tables.metadata import metadata
from storage.tables.roster import people
from storage.types import UtcDateTime, stored

_FILE_ID_LIMIT = 300  # Telegram promises no length; those of today have less than a hundred letters
_SHA256_LENGTH = 64

materials = Table(
    "materials",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("item_id", Integer, nullable=False),  # of the working copy, from which the item may be gone
    Column("kind", stored(MaterialKind), nullable=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", stored(MaterialState), nullable=False),
    Column("accepted", Integer),
    Column("remark", String(REMARK_LIMIT), nullable=False),
    Column("read_at", String(PLACE_LIMIT), nullable=False),
    Column("handed", Integer, nullable=False, server_default="0"),
    Column("kept", Boolean, nullable=False, server_default=false()),
    Column("numbered", Integer, nullable=False, server_default="0"),
    UniqueConstraint("item_id", "kind"),
    Index(None, "person_id", "meeting_id"),
    sqlite_autoincrement=True,  # cards name a material by its number for ever
)

material_versions = Table(
    "material_versions",
    metadata,
    Column("material_id", ForeignKey(materials.c.id, ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("file_id", String(_FILE_ID_LIMIT), nullable=False),
    Column("name", String(NAME_LIMIT), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(_SHA256_LENGTH), nullable=False),
    Column("sent_by", ForeignKey(people.c.id, ondelete="SET NULL"), index=True),
    Column("sent_at", UtcDateTime, nullable=False),
)
