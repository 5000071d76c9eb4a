"""A reminder is a row: when, about what, and a key under which it exists once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.ids import MeetingId


class ReminderKind(StrEnum):
    CHASE = "chase"  # those who have not answered the invitation
    UPCOMING = "upcoming"  # those who come: tomorrow, in an hour
    MATERIALS = "materials"  # those who owe something for an item


@dataclass(frozen=True, slots=True)
class Reminder:
    """`useful_until` (UTC): later than this it is dropped instead of sent."""

    key: str
    kind: ReminderKind
    subject: MeetingId
    due_at: datetime
    useful_until: datetime

    def too_late(self, now: datetime) -> bool:
        return now >= self.useful_until
