"""Votes: what was put to the vote, who had a voice in it, and the ballots."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, false

from commission.polls.choice import Choice
from commission.polls.vote import DISSENT_LIMIT, GROUND_LIMIT, TEXT_LIMIT, TITLE_LIMIT, PollState
from storage.tables.meetings import meetings
from storage.tables.metadata import metadata
from storage.tables.roster import bodies, people
from storage.types import UtcDateTime, stored

_TOKEN_LIMIT, _ZONE_LIMIT = 64, 64


def _poll() -> ForeignKey:
    return ForeignKey(polls.c.id, ondelete="CASCADE")


polls = Table(
    "polls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", String(TITLE_LIMIT), nullable=False),
    Column("text", String(TEXT_LIMIT), nullable=False),
    Column("absentee", Boolean, nullable=False),
    Column("may_change", Boolean, nullable=False),
    Column("dissent", Boolean, nullable=False),
    Column("recusal", Boolean, nullable=False),
    Column("secret", Boolean, nullable=False, server_default=false()),
    Column("zone", String(_ZONE_LIMIT), nullable=False),
    Column("opened_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closes_at", UtcDateTime),
    Column("meeting_id", ForeignKey(meetings.c.id, ondelete="SET NULL"), index=True),
    Column("item_id", Integer, index=True),  # of the working copy, from which the item may be gone
    Column("state", stored(PollState), nullable=False, index=True),
    Column("closed_at", UtcDateTime),
    Column("results", Text, nullable=False),
    Column("sealed", Boolean, nullable=False, server_default=false()),
    Column("token", String(_TOKEN_LIMIT), nullable=False, unique=True),  # of the tap that opened it
    sqlite_autoincrement=True,  # cards name a vote by its number for ever
)

poll_bodies = Table(
    "poll_bodies",
    metadata,
    Column("poll_id", _poll(), primary_key=True),
    Column("body_id", ForeignKey(bodies.c.id, ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("quorum_base", Integer, nullable=False),
    Index(None, "body_id"),
)

poll_seats = Table(
    "poll_seats",
    metadata,
    Column("poll_id", _poll(), primary_key=True),
    Column("body_id", Integer, primary_key=True),
    Column("person_id", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("voter_id", ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),  # himself, or who sits in for him
    Column("votes", Boolean, nullable=False),  # else his voice is heard and not counted
    Column("present", Boolean, nullable=False),  # the voter is
    Column("presiding", Boolean, nullable=False),
    Index(None, "voter_id", "poll_id"),
    Index(None, "person_id", "poll_id"),
)

ballots = Table(
    "ballots",
    metadata,
    Column("poll_id", _poll(), primary_key=True),
    Column("voter", ForeignKey(people.c.id, ondelete="CASCADE"), primary_key=True),
    Column("choice", stored(Choice)),  # none in a secret vote: only that he has voted
    Column("at", UtcDateTime, nullable=False),
    Column("dissent", String(DISSENT_LIMIT), nullable=False),
    Column("recorded_by", ForeignKey(people.c.id, ondelete="SET NULL")),
    Column("ground", String(GROUND_LIMIT), nullable=False),
    Index(None, "voter"),
)
