"""Free questions: what was asked, of whom, and what they answered."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, false

from commission.questions.question import GROUND_LIMIT, OPTION_LIMIT, TEXT_LIMIT, Disclosure, QuestionState
from storage.tables.metadata import metadata
from storage.tables.roster import bodies, people
from storage.types import UtcDateTime, stored

_TOKEN_LIMIT, _ZONE_LIMIT, _CHOSEN_LIMIT, _RESULT_LIMIT, _SLOT_LIMIT = 64, 64, 100, 400, 32


def _question() -> ForeignKey:
    return ForeignKey(questions.c.id, ondelete="CASCADE")


questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text", String(TEXT_LIMIT), nullable=False),
    Column("several", Boolean, nullable=False),
    Column("own_options", Boolean, nullable=False),
    Column("zone", String(_ZONE_LIMIT), nullable=False),
    Column("asked_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("closes_at", UtcDateTime, nullable=False),
    Column("state", stored(QuestionState), nullable=False),
    Column("closed_at", UtcDateTime),
    Column("anonymous", Boolean, nullable=False, server_default=false()),
    Column("result", String(_RESULT_LIMIT)),  # of an anonymous one: option:count, with spaces between
    Column("disclosure", stored(Disclosure), nullable=False, server_default=Disclosure.OPEN.value),
    Column("token", String(_TOKEN_LIMIT), nullable=False, unique=True),  # of the tap that asked it
    sqlite_autoincrement=True,  # cards name a question by its number for ever
)

question_bodies = Table(
    "question_bodies",
    metadata,
    Column("question_id", _question(), primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, nullable=False),
    Index(None, "body_id"),
)

question_options = Table(
    "question_options",
    metadata,
    Column("question_id", _question(), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", String(OPTION_LIMIT), nullable=False),
    Column("added_by", ForeignKey(people.c.id, ondelete="SET NULL")),
)

question_audience = Table(
    "question_audience",
    metadata,
    Column("question_id", _question(), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Index(None, "person_id"),
)

question_answers = Table(
    "question_answers",
    metadata,
    Column("question_id", _question(), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("chosen", String(_CHOSEN_LIMIT), nullable=False),  # the numbers of the options, with spaces between
    Column("finished", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("recorded_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ground", String(GROUND_LIMIT), nullable=False),
    Index(None, "person_id"),
)

# What was answered anonymously: rows lie in the order of a key made by chance, and nothing joins them to a person.
sealed_answers = Table(
    "sealed_answers",
    metadata,
    Column("question_id", _question(), primary_key=True),
    Column("slot", String(_SLOT_LIMIT), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
