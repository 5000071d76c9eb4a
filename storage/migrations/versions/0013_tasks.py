"""Tasks, who helps with them, and their history."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("responsible_id", sa.Integer(), nullable=True),
        sa.Column("controller_id", sa.Integer(), nullable=True),
        sa.Column("priority", sa.String(length=32), nullable=False),
        sa.Column("period_unit", sa.String(length=32), nullable=True),
        sa.Column("period_day", sa.Integer(), nullable=True),
        sa.Column("period_month", sa.Integer(), nullable=True),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted", sa.Integer(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("awaits_decision", sa.Boolean(), nullable=False),
        sa.Column("extension_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("extension_reason", sa.String(length=2000), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False),
        sa.Column("decided_act", sa.String(length=32), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_answers", sa.Integer(), nullable=True),
        sa.Column("token", sa.String(length=64), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        _reference("tasks", "body_id", "bodies", "CASCADE"),
        *(_reference("tasks", column, "people", "SET NULL") for column in ("responsible_id", "controller_id")),
        _reference("tasks", "meeting_id", "meetings", "SET NULL"),
        _reference("tasks", "decided_by", "people", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("token", "place", name=op.f("uq_tasks_token_place")),
        sa.UniqueConstraint("series_id", "due_at", name=op.f("uq_tasks_series_id_due_at")),
        sqlite_autoincrement=True,
    )
    for columns in (
        ["body_id", "state", "due_at", "responsible_id"],
        ["body_id", "awaits_decision"],
        ["responsible_id", "state", "due_at"],
        ["controller_id", "awaits_decision"],
        ["meeting_id"],
    ):
        op.create_index(op.f(f"ix_tasks_{'_'.join(columns)}"), "tasks", columns)
    op.create_table(
        "co_executors",
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("contributed", sa.Integer(), nullable=False),
        _reference("co_executors", "task_id", "tasks", "CASCADE"),
        _reference("co_executors", "person_id", "people", "CASCADE"),
        sa.PrimaryKeyConstraint("task_id", "person_id", name=op.f("pk_co_executors")),
    )
    op.create_index(op.f("ix_co_executors_person_id"), "co_executors", ["person_id"])
    op.create_table(
        "task_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=32), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("for_whom", sa.Integer(), nullable=True),
        sa.Column("ground", sa.String(length=300), nullable=False),
        sa.Column("words", sa.String(length=2000), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answers", sa.Integer(), nullable=False),
        _reference("task_entries", "task_id", "tasks", "CASCADE"),
        *(_reference("task_entries", column, "people", "SET NULL") for column in ("by", "for_whom", "person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_entries")),
    )
    op.create_index(op.f("ix_task_entries_task_id"), "task_entries", ["task_id"])


def downgrade() -> None:
    for table in ("task_entries", "co_executors", "tasks"):
        op.drop_table(table)


def _reference(table: str, column: str, to: str, on_delete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=on_delete)
