"""The newest number that a version of a material ever had: one that was taken out leaves its own to nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_NUMBER_ALL = """
    UPDATE materials SET numbered = COALESCE(
        (SELECT MAX(number) FROM material_versions WHERE material_id = materials.id), accepted, 0
    )
"""


def upgrade() -> None:
    op.add_column("materials", sa.Column("numbered", sa.Integer(), nullable=False, server_default="0"))
    op.execute(_NUMBER_ALL)


def downgrade() -> None:
    op.drop_column("materials", "numbered")
