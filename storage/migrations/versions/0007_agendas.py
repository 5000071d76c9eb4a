"""Agendas: items and who takes part in them, published revisions, who was told of which and who has read it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _items()
    _participants()
    _revisions()
    _told()
    _readings()


def downgrade() -> None:
    for table in ("agenda_readings", "agenda_told", "agenda_revisions", "agenda_participants", "agenda_items"):
        op.drop_table(table)


def _items() -> None:
    op.create_table(
        "agenda_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=1000), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("read_at", sa.String(length=300), nullable=False),
        _reference("agenda_items", "meeting_id", "meetings"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agenda_items_meeting_id_position"), "agenda_items", ["meeting_id", "position"])


def _participants() -> None:
    op.create_table(
        "agenda_participants",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(32), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("post", sa.String(length=300), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        _reference("agenda_participants", "item_id", "agenda_items"),
        _reference("agenda_participants", "person_id", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("item_id", "position", name=op.f("pk_agenda_participants")),
    )
    op.create_index(op.f("ix_agenda_participants_person_id"), "agenda_participants", ["person_id"])


def _revisions() -> None:
    op.create_table(
        "agenda_revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.Integer(), nullable=True),
        _reference("agenda_revisions", "meeting_id", "meetings"),
        _reference("agenda_revisions", "published_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_revisions")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_agenda_revisions_meeting_id_number")),
        sqlite_autoincrement=True,
    )


def _told() -> None:
    op.create_table(
        "agenda_told",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=True),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        _reference("agenda_told", "revision_id", "agenda_revisions"),
        _reference("agenda_told", "person_id", "people"),
        _reference("agenda_told", "base", "agenda_revisions"),
        sa.PrimaryKeyConstraint("revision_id", "person_id", name=op.f("pk_agenda_told")),
    )
    op.create_index(op.f("ix_agenda_told_person_id"), "agenda_told", ["person_id"])


def _readings() -> None:
    op.create_table(
        "agenda_readings",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _reference("agenda_readings", "meeting_id", "meetings"),
        _reference("agenda_readings", "person_id", "people"),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", "number", name=op.f("pk_agenda_readings")),
    )
    op.create_index(op.f("ix_agenda_readings_person_id"), "agenda_readings", ["person_id"])


def _reference(table: str, column: str, to: str, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)
