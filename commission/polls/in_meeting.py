"""What becomes of the votes that are held in a meeting when the meeting itself changes."""

from datetime import datetime

from commission.ids import MeetingId
from commission.polls.close_vote import call_off
from commission.polls.refusals import VoteRunningError
from commission.polls.vote import Vote
from commission.ports.work import UnitOfWork


async def must_have_no_open_vote(unit: UnitOfWork, meeting_id: MeetingId) -> None:
    """Raises VoteRunningError: its voters are those who are there now, not at another time or place."""
    if running := await _open_votes(unit, meeting_id):
        raise VoteRunningError(title="none" if running[0].sealed else running[0].title)


async def call_off_votes(unit: UnitOfWork, meeting_id: MeetingId, now: datetime) -> None:
    """Without the meeting nobody is there to vote. What is held outside of it goes on. `now` is UTC."""
    for vote in await _open_votes(unit, meeting_id):
        await call_off(unit, vote.cancelled(now))


async def _open_votes(unit: UnitOfWork, meeting_id: MeetingId) -> list[Vote]:
    return [vote for vote in await unit.polls.of_meeting(meeting_id) if vote.is_open and not vote.terms.absentee]
