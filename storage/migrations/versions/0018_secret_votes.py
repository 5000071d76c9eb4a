"""Secret votes: who has voted in one place, slips without names in another."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("polls") as batch:
        batch.add_column(sa.Column("secret", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("ballots") as batch:
        batch.alter_column("choice", existing_type=sa.String(length=32), nullable=True)
    op.create_table(
        "sealed_slips",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(length=32), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        *_of_a_poll("sealed_slips"),
        sa.PrimaryKeyConstraint("poll_id", "slot", name=op.f("pk_sealed_slips")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "slips",
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("choice", sa.String(length=32), nullable=False),
        *_of_a_poll("slips"),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], ondelete="CASCADE", name=op.f("fk_slips_body_id_bodies")),
        sa.PrimaryKeyConstraint("poll_id", "body_id", "mark", name=op.f("pk_slips")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("slips")
    op.drop_table("sealed_slips")
    op.execute("DELETE FROM ballots WHERE choice IS NULL")
    with op.batch_alter_table("ballots") as batch:
        batch.alter_column("choice", existing_type=sa.String(length=32), nullable=False)
    with op.batch_alter_table("polls") as batch:
        batch.drop_column("secret")


def _of_a_poll(table: str) -> list[sa.ForeignKeyConstraint]:
    name = op.f(f"fk_{table}_poll_id_polls")
    return [sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], ondelete="CASCADE", name=name)]
