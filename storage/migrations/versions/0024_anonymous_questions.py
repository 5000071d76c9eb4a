"""Questions whose answers are nobody's."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("questions", sa.Column("anonymous", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("questions", sa.Column("result", sa.String(length=400), nullable=True))
    op.add_column("questions", sa.Column("disclosure", sa.String(length=32), nullable=False, server_default="open"))
    op.create_table(
        "sealed_answers",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(length=32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], ondelete="CASCADE", name=op.f("fk_sealed_answers_question_id_questions")
        ),
        sa.PrimaryKeyConstraint("question_id", "slot", name=op.f("pk_sealed_answers")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("sealed_answers")
    for column in ("disclosure", "result", "anonymous"):
        op.drop_column("questions", column)
