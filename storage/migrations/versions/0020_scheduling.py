"""Polls for a date, the answers, and what of them a meeting was begun with."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _polls()
    op.create_table(
        "scheduling_bodies",
        sa.Column("scheduling_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _reference("scheduling_bodies", "scheduling_id", "scheduling_polls", "CASCADE"),
        _reference("scheduling_bodies", "body_id", "bodies", "CASCADE"),
        sa.PrimaryKeyConstraint("scheduling_id", "body_id", name=op.f("pk_scheduling_bodies")),
    )
    op.create_index(op.f("ix_scheduling_bodies_body_id"), "scheduling_bodies", ["body_id"])
    op.create_table(
        "scheduling_options",
        sa.Column("scheduling_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        _reference("scheduling_options", "scheduling_id", "scheduling_polls", "CASCADE"),
        sa.PrimaryKeyConstraint("scheduling_id", "number", name=op.f("pk_scheduling_options")),
    )
    _answers()
    _tentative_answers()


def downgrade() -> None:
    for table in ("tentative_answers", "scheduling_answers", "scheduling_options", "scheduling_bodies"):
        op.drop_table(table)
    op.drop_table("scheduling_polls")


def _polls() -> None:
    op.create_table(
        "scheduling_polls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("chosen", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("token", sa.String(length=64), nullable=False),
        _reference("scheduling_polls", "opened_by", "people", "SET NULL"),
        _reference("scheduling_polls", "meeting_id", "meetings", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scheduling_polls")),
        sa.UniqueConstraint("token", name=op.f("uq_scheduling_polls_token")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_scheduling_polls_meeting_id"), "scheduling_polls", ["meeting_id"])


def _answers() -> None:
    op.create_table(
        "scheduling_answers",
        sa.Column("scheduling_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("option", sa.Integer(), nullable=False),
        sa.Column("availability", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.Column("ground", sa.String(length=300), nullable=False),
        _reference("scheduling_answers", "scheduling_id", "scheduling_polls", "CASCADE"),
        _reference("scheduling_answers", "person_id", "people", "CASCADE"),
        _reference("scheduling_answers", "recorded_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("scheduling_id", "person_id", "option", name=op.f("pk_scheduling_answers")),
    )
    op.create_index(op.f("ix_scheduling_answers_person_id"), "scheduling_answers", ["person_id"])


def _tentative_answers() -> None:
    op.create_table(
        "tentative_answers",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("availability", sa.String(length=32), nullable=False),
        _reference("tentative_answers", "meeting_id", "meetings", "CASCADE"),
        _reference("tentative_answers", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_tentative_answers")),
    )
    op.create_index(op.f("ix_tentative_answers_person_id"), "tentative_answers", ["person_id"])


def _reference(table: str, column: str, to: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], ondelete=ondelete, name=name)
