"""Items that members propose."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from commission.agenda.item import TITLE_LIMIT
from commission.agenda.proposal import ProposalState
from commission.meetings.meeting import REASON_LIMIT
from storage.tables.meetings import meetings
from storage.tables.metadata import metadata
from storage.tables.roster import people
from storage.types import UtcDateTime, stored

proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("text", String(TITLE_LIMIT), nullable=False),
    Column("proposed_at", UtcDateTime, nullable=False),
    Column("state", stored(ProposalState), nullable=False),
    Column("to", ForeignKey(meetings.c.id, ondelete="SET NULL")),
    Column("reason", String(REASON_LIMIT), nullable=False),
    Column("decided_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("decided_at", UtcDateTime),
    Index(None, "meeting_id", "state"),
    sqlite_autoincrement=True,  # cards name a proposal by its number for ever
)
