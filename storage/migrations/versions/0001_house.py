"""The house: roster, access, meetings, delivery, clock, conversation"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bodies",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("regulation", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bodies"),
        sa.UniqueConstraint("code", name="uq_bodies_code"),
    )
    op.create_table(
        "conversation",
        sa.Column("key", sa.String(300), nullable=False),
        sa.Column("state", sa.String(200)),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_conversation"),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("post", sa.String(500), nullable=False),
        sa.Column("organization", sa.String(500), nullable=False),
        sa.Column("phone", sa.String(16)),
        sa.Column("email", sa.String(254)),
        sa.Column("locale", sa.String(16), nullable=False),
        sa.Column("telegram_id", sa.BigInteger),
        sa.Column("reach", sa.String(32), nullable=False),
        sa.Column("consented_at", sa.DateTime(timezone=True)),
        sa.Column("is_operator", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("telegram_id", name="uq_people_telegram_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_people_phone", "people", ["phone"])
    op.create_table(
        "reminders",
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.Integer, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("useful_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_reminders"),
    )
    op.create_index("ix_reminders_state_due_at", "reminders", ["state", "due_at"])
    op.create_index("ix_reminders_subject", "reminders", ["subject"])
    op.create_table(
        "cards",
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.String(128), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_cards_person_id_people", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("kind", "subject", "person_id", name="pk_cards"),
    )
    op.create_table(
        "credentials",
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_credentials_person_id_people", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("secret_hash", name="pk_credentials"),
    )
    op.create_index("ix_credentials_person_id_kind", "credentials", ["person_id", "kind"])
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reply_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("time_zone", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("format", sa.String(32), nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("video_link", sa.String(500), nullable=False),
        sa.Column("chair_id", sa.Integer),
        sa.Column("ground", sa.String(300), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("announced_at", sa.DateTime(timezone=True)),
        sa.Column("cancel_reason", sa.String(500), nullable=False),
        sa.ForeignKeyConstraint(["chair_id"], ["people.id"], name="fk_meetings_chair_id_people", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
    )
    op.create_index("ix_meetings_starts_at", "meetings", ["starts_at"])
    op.create_table(
        "memberships",
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("body_id", sa.Integer, nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("votes", sa.Boolean, nullable=False),
        sa.Column("group", sa.String(200), nullable=False),
        sa.Column("substitutes_for", sa.Integer),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name="fk_memberships_body_id_bodies", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_memberships_person_id_people", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["substitutes_for"], ["people.id"], name="fk_memberships_substitutes_for_people", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("person_id", "body_id", name="pk_memberships"),
    )
    op.create_index("ix_memberships_body_id", "memberships", ["body_id"])
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("dedupe_key", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("mode", sa.String(32), nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("error", sa.String(500), nullable=False),
        sa.Column("possibly_twice", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_outbox_person_id_people", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("dedupe_key", name="uq_outbox_dedupe_key"),
    )
    op.create_index("ix_outbox_card", "outbox", ["kind", "subject", "person_id", "state"])
    op.create_index("ix_outbox_claim", "outbox", ["state", "priority", "id", "not_before"])
    op.create_index("ix_outbox_person_id_state", "outbox", ["person_id", "state"])
    op.create_table(
        "answers",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("meeting_id", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("choice", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("substitute_id", sa.Integer),
        sa.Column("recorded_by", sa.Integer),
        sa.Column("ground", sa.String(300), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_answers_meeting_id_meetings", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_answers_person_id_people", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["people.id"], name="fk_answers_recorded_by_people", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["substitute_id"], ["people.id"], name="fk_answers_substitute_id_people", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
    )
    op.create_index("ix_answers_meeting_id_person_id", "answers", ["meeting_id", "person_id"])
    op.create_table(
        "invitations",
        sa.Column("meeting_id", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("choice", sa.String(32)),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("substitute_id", sa.Integer),
        sa.Column("recorded_by", sa.Integer),
        sa.Column("ground", sa.String(300), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True)),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sa.Column("told_ground", sa.String(300), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_invitations_meeting_id_meetings", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_invitations_person_id_people", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["people.id"], name="fk_invitations_recorded_by_people", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["substitute_id"], ["people.id"], name="fk_invitations_substitute_id_people", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name="pk_invitations"),
    )
    op.create_index("ix_invitations_person_id", "invitations", ["person_id"])
    op.create_table(
        "meeting_bodies",
        sa.Column("meeting_id", sa.Integer, nullable=False),
        sa.Column("body_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["bodies.id"], name="fk_meeting_bodies_body_id_bodies", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_meeting_bodies_meeting_id_meetings", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meeting_id", "body_id", name="pk_meeting_bodies"),
    )
    op.create_index("ix_meeting_bodies_body_id", "meeting_bodies", ["body_id"])


def downgrade() -> None:
    for table in (
        "meeting_bodies",
        "invitations",
        "answers",
        "outbox",
        "memberships",
        "meetings",
        "credentials",
        "cards",
        "reminders",
        "people",
        "conversation",
        "bodies",
    ):
        op.drop_table(table)
