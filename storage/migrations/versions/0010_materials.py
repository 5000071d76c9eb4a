"""What agenda items owe, and the files that came."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "materials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=True),
        sa.Column("remark", sa.String(length=500), nullable=False),
        sa.Column("read_at", sa.String(length=300), nullable=False),
        _reference("materials", "meeting_id", "meetings"),
        _reference("materials", "person_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
        sa.UniqueConstraint("item_id", "kind", name=op.f("uq_materials_item_id_kind")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_materials_meeting_id"), "materials", ["meeting_id"])
    op.create_index(op.f("ix_materials_person_id_meeting_id"), "materials", ["person_id", "meeting_id"])
    op.create_table(
        "material_versions",
        sa.Column("material_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        _reference("material_versions", "material_id", "materials"),
        _reference("material_versions", "sent_by", "people"),
        sa.PrimaryKeyConstraint("material_id", "number", name=op.f("pk_material_versions")),
    )
    op.create_index(op.f("ix_material_versions_sent_by"), "material_versions", ["sent_by"])


def downgrade() -> None:
    op.drop_table("material_versions")
    op.drop_table("materials")


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete="CASCADE")
