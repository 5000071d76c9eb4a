"""Uncertain sends are counted, where it was only known whether there was one."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

outbox = sa.table("outbox", sa.column("uncertain", sa.Integer), sa.column("possibly_twice", sa.Boolean))


def upgrade() -> None:
    op.add_column("outbox", sa.Column("uncertain", sa.Integer, server_default="0", nullable=False))
    op.execute(outbox.update().where(outbox.c.possibly_twice).values(uncertain=1))
    with op.batch_alter_table("outbox") as batch:
        batch.drop_column("possibly_twice")


def downgrade() -> None:
    op.add_column("outbox", sa.Column("possibly_twice", sa.Boolean, server_default=sa.false(), nullable=False))
    op.execute(outbox.update().where(outbox.c.uncertain > 0).values(possibly_twice=True))
    with op.batch_alter_table("outbox") as batch:
        batch.alter_column("possibly_twice", existing_type=sa.Boolean, server_default=None, existing_nullable=False)
        batch.drop_column("uncertain")
