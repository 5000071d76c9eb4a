"""An index by which the few who send a substitute are found without reading all invitations of a meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INDEX = "ix_invitations_substitute_id_meeting_id_person_id"
_NAMED = sa.text("substitute_id IS NOT NULL")


def upgrade() -> None:
    columns = ["substitute_id", "meeting_id", "person_id"]
    op.create_index(_INDEX, "invitations", columns, sqlite_where=_NAMED, postgresql_where=_NAMED)


def downgrade() -> None:
    op.drop_index(_INDEX, "invitations")
