"""Materials count how often they changed hands, and versions outlive the account that sent them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_SENDER = "fk_material_versions_sent_by_people"


def upgrade() -> None:
    op.add_column("materials", sa.Column("handed", sa.Integer(), server_default="0", nullable=False))
    op.add_column("materials", sa.Column("kept", sa.Boolean(), server_default=sa.false(), nullable=False))
    _refer_to_sender("SET NULL", may_be_nobody=True)


def downgrade() -> None:
    """Materials not by a batch: a table that is made anew would give the numbers of removed ones once more."""
    op.execute("DELETE FROM material_versions WHERE sent_by IS NULL")
    _refer_to_sender("CASCADE", may_be_nobody=False)
    op.drop_column("materials", "kept")
    op.drop_column("materials", "handed")


def _refer_to_sender(ondelete: str, *, may_be_nobody: bool) -> None:
    with op.batch_alter_table("material_versions") as batch:
        batch.alter_column("sent_by", existing_type=sa.Integer(), nullable=may_be_nobody)
        batch.drop_constraint(_SENDER, type_="foreignkey")
        batch.create_foreign_key(_SENDER, "people", ["sent_by"], ["id"], ondelete=ondelete)
