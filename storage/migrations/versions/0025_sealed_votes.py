"""Votes whose question has become restricted since, and indexes by which votes and seats are found."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("polls", sa.Column("sealed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(op.f("ix_polls_item_id"), "polls", ["item_id"])
    op.create_index(op.f("ix_poll_seats_person_id_poll_id"), "poll_seats", ["person_id", "poll_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_poll_seats_person_id_poll_id"), table_name="poll_seats")
    op.drop_index(op.f("ix_polls_item_id"), table_name="polls")
    op.drop_column("polls", "sealed")
