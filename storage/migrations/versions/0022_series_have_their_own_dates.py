"""For which deadline of its series a periodic task stands, wherever its own was moved."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_NAMING = {"uq": "uq_%(table_name)s_%(column_0_N_name)s"}


def upgrade() -> None:
    with op.batch_alter_table("tasks", naming_convention=_NAMING) as batch:
        batch.add_column(sa.Column("series_at", sa.DateTime(timezone=True), nullable=True))
        batch.drop_constraint("uq_tasks_series_id_due_at", type_="unique")
    op.execute("UPDATE tasks SET series_at = due_at WHERE period_unit IS NOT NULL OR series_id IS NOT NULL")
    with op.batch_alter_table("tasks") as batch:
        batch.create_unique_constraint(op.f("uq_tasks_series_id_series_at"), ["series_id", "series_at"])


def downgrade() -> None:
    with op.batch_alter_table("tasks", naming_convention=_NAMING) as batch:
        batch.drop_constraint("uq_tasks_series_id_series_at", type_="unique")
        batch.drop_column("series_at")
    with op.batch_alter_table("tasks") as batch:
        batch.create_unique_constraint(op.f("uq_tasks_series_id_due_at"), ["series_id", "due_at"])
