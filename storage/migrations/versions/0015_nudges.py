"""Reminders are about more than meetings; who is to be told what, together; and what somebody does not want to hear."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("reminders") as batch:
        batch.add_column(sa.Column("about", sa.String(32), nullable=False, server_default="meeting"))
        batch.drop_index(op.f("ix_reminders_subject"))
        batch.create_index(op.f("ix_reminders_subject_about"), ["subject", "about"])
    with op.batch_alter_table("reminders") as batch:
        batch.alter_column("about", server_default=None)
    op.create_table(
        "digests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        _reference("digests", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_digests_person_id"), "digests", ["person_id"])
    op.create_table(
        "nudges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("card_kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("digest_id", sa.Integer(), nullable=True),
        _reference("nudges", "person_id", "people", "CASCADE"),
        _reference("nudges", "digest_id", "digests", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudges")),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("state = 'waiting'")
    columns = ["person_id", "card_kind", "subject"]
    op.create_index("uq_nudges_waiting", "nudges", columns, unique=True, sqlite_where=waiting, postgresql_where=waiting)
    op.create_index(op.f("ix_nudges_state_not_before"), "nudges", ["state", "not_before"])
    op.create_index(op.f("ix_nudges_subject_card_kind"), "nudges", ["subject", "card_kind"])
    op.create_index(op.f("ix_nudges_digest_id"), "nudges", ["digest_id"])
    op.create_table(
        "mutes",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        _reference("mutes", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "kind", name=op.f("pk_mutes")),
    )


def downgrade() -> None:
    for table in ("mutes", "nudges", "digests"):
        op.drop_table(table)
    op.execute("DELETE FROM reminders WHERE about <> 'meeting'")
    with op.batch_alter_table("reminders") as batch:
        batch.drop_index(op.f("ix_reminders_subject_about"))
        batch.drop_column("about")
        batch.create_index(op.f("ix_reminders_subject"), ["subject"])


def _reference(table: str, column: str, to: str, on_delete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=on_delete)
