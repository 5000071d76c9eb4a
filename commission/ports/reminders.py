"""Reminders as rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from commission.clock.reminder import Reminder, Subject


class Reminders(Protocol):
    async def replace(
        self, subject: Subject, reminders: Sequence[Reminder], *, keeping_due: datetime | None = None
    ) -> None:
        """Exactly these are waiting for the subject; what has fired stays fired.

        `keeping_due` (UTC): what is due by then goes on waiting for its tick, which knows whether it has a reason.
        """

    async def add(self, reminders: Sequence[Reminder]) -> None:
        """Beside those that are there; one whose key is there already changes nothing."""

    async def claim_due(self, now: datetime, *, limit: int) -> list[Reminder]:
        """Takes what is due, oldest first; whatever is returned never comes again once the unit is committed."""
