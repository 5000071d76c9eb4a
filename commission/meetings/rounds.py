"""Everybody is asked once a round: a new date is a new round."""

from commission.meetings.meeting import Meeting

_ROUND = "round-"
FIRST_ROUND = f"{_ROUND}1"


def invitation_key(meeting: Meeting) -> str:
    """Under which the outbox knows the invitations of the round that the meeting is in."""
    return f"{_ROUND}{meeting.round}"
