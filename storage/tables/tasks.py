"""Tasks, who takes part in them, and what has been done to each."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from commission.tasks.act import Act
from commission.tasks.effects import WORDS_LIMIT
from commission.tasks.period import PeriodUnit
from commission.tasks.task import TEXT_LIMIT, Priority, TaskState
from commission.tasks.transitions import GROUND_LIMIT
from storage.tables.meetings import meetings
from storage.tables.metadata import metadata
from storage.tables.roster import bodies, people
from storage.types import UtcDateTime, stored

_TOKEN_LIMIT = 64


def _person() -> ForeignKey:
    return ForeignKey(people.c.id, ondelete="SET NULL")


tasks = Table(
    "tasks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="CASCADE"), nullable=False),
    Column("text", String(TEXT_LIMIT), nullable=False),
    Column("due_at", UtcDateTime),
    Column("responsible_id", _person()),
    Column("controller_id", _person()),
    Column("priority", stored(Priority), nullable=False),
    Column("period_unit", stored(PeriodUnit)),
    Column("period_day", Integer),
    Column("period_month", Integer),
    Column("files", Text, nullable=False),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="SET NULL")),
    Column("item_id", Integer),  # of the working copy, from which the item may be gone
    Column("series_id", Integer),
    Column("series_at", UtcDateTime),
    Column("state", stored(TaskState), nullable=False),
    Column("since", UtcDateTime),
    Column("submitted", Integer, nullable=False),
    Column("submitted_at", UtcDateTime),
    Column("awaits_decision", Boolean, nullable=False),
    Column("extension_due_at", UtcDateTime),
    Column("extension_reason", String(WORDS_LIMIT), nullable=False),
    Column("remark", String(WORDS_LIMIT), nullable=False),
    Column("decided_act", stored(Act)),
    Column("decided_by", _person()),
    Column("decided_at", UtcDateTime),
    Column("decided_answers", Integer),
    Column("token", String(_TOKEN_LIMIT)),  # of the tap that assigned it: a second one finds what is there
    Column("place", Integer, nullable=False),  # among those that were assigned together
    UniqueConstraint("token", "place"),
    UniqueConstraint("series_id", "series_at"),
    Index(None, "body_id", "state", "due_at", "responsible_id"),
    Index(None, "body_id", "awaits_decision"),
    Index(None, "responsible_id", "state", "due_at"),
    Index(None, "controller_id", "awaits_decision"),
    Index(None, "meeting_id"),
    sqlite_autoincrement=True,  # cards name a task by its number for ever
)

co_executors = Table(
    "co_executors",
    metadata,
    Column("task_id", ForeignKey(tasks.c.id, ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("contributed", Integer, nullable=False),  # the how manieth to report to the responsible one; 0: not yet
    Index(None, "person_id"),
)

task_entries = Table(
    "task_entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_id", ForeignKey(tasks.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("act", stored(Act), nullable=False),
    Column("by", _person()),
    Column("at", UtcDateTime, nullable=False),
    Column("for_whom", _person()),
    Column("ground", String(GROUND_LIMIT), nullable=False),
    Column("words", String(WORDS_LIMIT), nullable=False),
    Column("files", Text, nullable=False),
    Column("person_id", _person()),
    Column("due_at", UtcDateTime),
    Column("answers", Integer, nullable=False),
)
