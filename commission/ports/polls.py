"""Votes, who may take part in them, and their ballots."""

from collections.abc import Collection
from enum import StrEnum
from typing import Protocol

from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId, PollId
from commission.polls.electorate import Electorate
from commission.polls.vote import CastBallot, Vote


class Voice(StrEnum):
    """What somebody is to a vote."""

    VOTES = "votes"
    ADVISES = "advises"  # his voice is heard and not counted
    ABSENT = "absent"  # he has a vote in the body, and is not in the meeting


class Polls(Protocol):
    """Finders raise NotFoundError."""

    async def add(self, vote: Vote, electorate: Electorate, *, token: str) -> Vote:
        """`vote.id` is not used; the electorate stays as it is now."""

    async def with_token(self, token: str) -> Vote | None:
        """What one tap has opened."""

    async def vote(self, poll_id: PollId) -> Vote: ...
    async def save(self, vote: Vote) -> None: ...
    async def electorate(self, poll_id: PollId) -> Electorate: ...
    async def put(self, poll_id: PollId, ballot: CastBallot) -> None:
        """In the place of his earlier one."""

    async def ballots(self, poll_id: PollId) -> list[CastBallot]:
        """In the order of the voters' numbers, which says nothing of when they came."""

    async def ballot(self, poll_id: PollId, voter: PersonId) -> CastBallot | None: ...
    async def voice(self, poll_id: PollId, person_id: PersonId) -> Voice | None:
        """None for those who are not in the electorate."""

    async def bodies_of(self, poll_id: PollId, voter: PersonId) -> list[BodyId]:
        """In which his ballot counts."""

    async def is_complete(self, poll_id: PollId) -> bool:
        """Nobody's ballot is awaited any more: of those who may vote, and who has left the bodies may not."""

    async def page(self, bodies: Collection[BodyId], *, limit: int, offset: int) -> list[Vote]:
        """Newest first."""

    async def count(self, bodies: Collection[BodyId]) -> int: ...
    async def of_meeting(self, meeting_id: MeetingId) -> list[Vote]:
        """In the order in which they were opened."""

    async def about(self, items: Collection[AgendaItemId]) -> list[Vote]:
        """That were put to the vote from one of these items."""

    async def awaiting(self, person_id: PersonId) -> list[Vote]:
        """Open votes in which his ballot is still missing, what closes first before the others."""
