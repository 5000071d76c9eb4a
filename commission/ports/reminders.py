"""Reminders as rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from commission.clock.reminder import Reminder
from commission.ids import MeetingId


class Reminders(Protocol):
    async def replace(self, subject: MeetingId, reminders: Sequence[Reminder]) -> None:
        """Exactly these are waiting for the subject; what has fired stays fired."""

    async def claim_due(self, now: datetime, *, limit: int) -> list[Reminder]:
        """Takes what is due, oldest first; whatever is returned never comes again once the unit is committed."""
