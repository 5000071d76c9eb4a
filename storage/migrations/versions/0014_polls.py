"""Votes, who may take part in them, and their ballots."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "polls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("text", sa.String(length=3000), nullable=False),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("absentee", "may_change", "dissent", "recusal")),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        _reference("polls", "opened_by", "people", "SET NULL"),
        _reference("polls", "meeting_id", "meetings", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
        sa.UniqueConstraint("token", name=op.f("uq_polls_token")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_polls_meeting_id"), "polls", ["meeting_id"])
    op.create_index(op.f("ix_polls_state"), "polls", ["state"])
    op.create_table(
        "poll_bodies",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("quorum_base", sa.Integer(), nullable=False),
        _reference("poll_bodies", "poll_id", "polls", "CASCADE"),
        _reference("poll_bodies", "body_id", "bodies", "CASCADE"),
        sa.PrimaryKeyConstraint("poll_id", "body_id", name=op.f("pk_poll_bodies")),
    )
    op.create_index(op.f("ix_poll_bodies_body_id"), "poll_bodies", ["body_id"])
    op.create_table(
        "poll_seats",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("voter_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("votes", "present", "presiding")),
        _reference("poll_seats", "poll_id", "polls", "CASCADE"),
        _reference("poll_seats", "person_id", "people", "CASCADE"),
        _reference("poll_seats", "voter_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("poll_id", "body_id", "person_id", name=op.f("pk_poll_seats")),
    )
    op.create_index(op.f("ix_poll_seats_voter_id_poll_id"), "poll_seats", ["voter_id", "poll_id"])
    op.create_table(
        "ballots",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("voter", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dissent", sa.String(length=4000), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.Column("ground", sa.String(length=300), nullable=False),
        _reference("ballots", "poll_id", "polls", "CASCADE"),
        _reference("ballots", "voter", "people", "CASCADE"),
        _reference("ballots", "recorded_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("poll_id", "voter", name=op.f("pk_ballots")),
    )
    op.create_index(op.f("ix_ballots_voter"), "ballots", ["voter"])


def downgrade() -> None:
    for table in ("ballots", "poll_seats", "poll_bodies", "polls"):
        op.drop_table(table)


def _reference(table: str, column: str, to: str, on_delete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=on_delete)
