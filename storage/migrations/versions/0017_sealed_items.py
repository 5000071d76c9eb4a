"""Which items have ever been restricted, and what an item was before it was carried to another meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agenda_seals",
        sa.Column("item_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_agenda_seals")),
    )
    op.create_table(
        "agenda_carried",
        sa.Column("item_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("formerly", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name=op.f("pk_agenda_carried")),
    )
    op.execute("INSERT INTO agenda_seals (item_id) SELECT id FROM agenda_items WHERE restricted")


def downgrade() -> None:
    op.drop_table("agenda_carried")
    op.drop_table("agenda_seals")
