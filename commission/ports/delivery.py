"""The outbox from the side of the worker that empties it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from commission.delivery.job import Job, Sent
from commission.roster.person import Reach


class DeliveryQueue(Protocol):
    """Every call is a transaction of its own; no transaction is open while a message is on its way.

    At most one job of the same card and person is out at a time, so edits never overtake one another; and at most
    two jobs of one person, so that one busy chat (a message a second) never holds up the others. What does not leave
    while its broadcast is paused or stopped waits as the others of the broadcast do.
    All instants are UTC.
    """

    async def claim(self, now: datetime, *, limit: int, lease: timedelta) -> list[Job]:
        """What is due for people who can be reached: the most urgent first, then the oldest."""

    async def sent(self, job: Job, *, message_id: int, digest: str, at: datetime) -> None:
        """The card is now this message. A refresh asked for in the meantime comes again by itself."""

    async def sent_together(self, done: Sequence[Sent]) -> None:
        """The same of several, in one transaction: all of it is known afterwards, or nothing."""

    async def unchanged(self, job: Job, *, at: datetime) -> None:
        """The card was true already; or a notice has nothing to say (any more), and ends as dropped, not as sent.

        What was recalled in vain: it is there still.
        """

    async def recalled(self, job: Job, *, at: datetime) -> None:
        """The message is not in the chat any more."""

    async def retry(self, job: Job, *, not_before: datetime, error: str, counts: bool = True) -> None:
        """Not sent for certain: once more, not earlier than `not_before`; `counts`: as one of its attempts."""

    async def failed(self, job: Job, *, error: str, at: datetime) -> None:
        """Not sent, and trying again would not help."""

    async def unreachable(self, job: Job, *, reach: Reach, error: str, at: datetime) -> None:
        """Telegram does not carry messages to this person; all that waits for him goes on waiting."""

    async def unknown(self, job: Job, *, not_before: datetime, error: str, at: datetime) -> None:
        """It may have been sent: a notice is repeated some times, as possibly twice, and then ends unknown.

        An edit is repeated; until it has gone well no drawing counts as what the card says already.
        """

    async def release_expired(self, now: datetime) -> int:
        """Ends the leases of workers that died, as `unknown`; returns how many."""
