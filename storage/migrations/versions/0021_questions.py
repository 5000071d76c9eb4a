"""Free questions, whom they are put to, and the answers."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=1000), nullable=False),
        sa.Column("several", sa.Boolean(), nullable=False),
        sa.Column("own_options", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("token", sa.String(length=64), nullable=False),
        _reference("questions", "asked_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("token", name=op.f("uq_questions_token")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "question_bodies",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        _reference("question_bodies", "question_id", "questions", "CASCADE"),
        _reference("question_bodies", "body_id", "bodies", "CASCADE"),
        sa.PrimaryKeyConstraint("question_id", "body_id", name=op.f("pk_question_bodies")),
    )
    op.create_index(op.f("ix_question_bodies_body_id"), "question_bodies", ["body_id"])
    op.create_table(
        "question_options",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=100), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        _reference("question_options", "question_id", "questions", "CASCADE"),
        _reference("question_options", "added_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("question_id", "number", name=op.f("pk_question_options")),
    )
    op.create_table(
        "question_audience",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        _reference("question_audience", "question_id", "questions", "CASCADE"),
        _reference("question_audience", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("question_id", "person_id", name=op.f("pk_question_audience")),
    )
    op.create_index(op.f("ix_question_audience_person_id"), "question_audience", ["person_id"])
    op.create_table(
        "question_answers",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.String(length=100), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.Column("ground", sa.String(length=300), nullable=False),
        _reference("question_answers", "question_id", "questions", "CASCADE"),
        _reference("question_answers", "person_id", "people", "CASCADE"),
        _reference("question_answers", "recorded_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("question_id", "person_id", name=op.f("pk_question_answers")),
    )
    op.create_index(op.f("ix_question_answers_person_id"), "question_answers", ["person_id"])


def downgrade() -> None:
    for table in ("question_answers", "question_audience", "question_options", "question_bodies", "questions"):
        op.drop_table(table)


def _reference(table: str, column: str, to: str, on_delete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=on_delete)
