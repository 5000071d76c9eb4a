"""Meetings, invitations, and every answer ever given."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from commission.meetings.invitation import Attendance
from commission.meetings.meeting import MeetingFormat, MeetingKind, MeetingState
from storage.tables.metadata import metadata
from storage.tables.roster import bodies, people
from storage.types import UtcDateTime, stored

meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("starts_at", UtcDateTime, nullable=False, index=True),
    Column("reply_by", UtcDateTime, nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("kind", stored(MeetingKind), nullable=False),
    Column("format", stored(MeetingFormat), nullable=False),
    Column("place", String(300), nullable=False),
    Column("video_link", String(500), nullable=False),
    Column("chair_id", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ground", String(300), nullable=False),
    Column("state", stored(MeetingState), nullable=False),
    Column("round", Integer, nullable=False),
    Column("announced_at", UtcDateTime),
    Column("cancel_reason", String(500), nullable=False),
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("changed_at", UtcDateTime),
    Column("minutes_at", UtcDateTime),
)

meeting_bodies = Table(
    "meeting_bodies",
    metadata,
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="RESTRICT"), primary_key=True),
    Column("position", Integer, nullable=False),
    Index(None, "body_id"),
)

invitations = Table(
    "invitations",
    metadata,
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True, index=True),
    Column("round", Integer, nullable=False),
    Column("choice", stored(Attendance)),
    Column("answered_at", UtcDateTime),
    Column("reason", String(300), nullable=False),
    Column("substitute_id", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("recorded_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ground", String(300), nullable=False),
    Column("opened_at", UtcDateTime),
    Column("told_at", UtcDateTime),
    Column("told_ground", String(300), nullable=False),
    Column("withdrawn_at", UtcDateTime),
)
_named = invitations.c.substitute_id.is_not(None)  # few, and asked for at every tap
_who_for_whom = (invitations.c.substitute_id, invitations.c.meeting_id, invitations.c.person_id)
Index(None, *_who_for_whom, sqlite_where=_named, postgresql_where=_named)

answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),
    Column("round", Integer, nullable=False),
    Column("choice", stored(Attendance), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("reason", String(300), nullable=False),
    Column("substitute_id", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("recorded_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ground", String(300), nullable=False),
    Index(None, "meeting_id", "person_id"),
)
