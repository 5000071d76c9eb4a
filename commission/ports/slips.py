"""The box of a secret vote: slips that nobody can join to the people who cast them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from commission.ids import BodyId, PollId
from commission.polls.chain import Slip


class Slips(Protocol):
    """While a vote is open, what lies in the box cannot be read in the database, and has no order and no time."""

    async def make_box(self, poll_id: PollId) -> None:
        """Empty and locked. The key is not in the database."""

    async def drop(self, poll_id: PollId, slips: Mapping[BodyId, Slip]) -> None:
        """Of one voter, for each body in which he votes. Raises BoxLostError."""

    async def open_box(self, poll_id: PollId) -> Mapping[BodyId, Sequence[Slip]]:
        """All that were dropped, by body, in the order of their receipts. Raises BoxLostError."""

    async def publish(self, poll_id: PollId, slips: Mapping[BodyId, Sequence[Slip]]) -> None:
        """For everybody to read, in the place of what was dropped; of bodies that are not named nothing remains.

        The key is destroyed soon after the commit.
        """

    async def published(self, poll_id: PollId) -> Mapping[BodyId, Sequence[Slip]]:
        """By body, in the order of their receipts; nothing before the close."""
