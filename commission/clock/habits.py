"""When somebody wants to be left alone, and where he lives."""

from dataclasses import dataclass, field
from datetime import datetime

from commission.clock.quiet import QuietHours, next_allowed


@dataclass(frozen=True, slots=True)
class Habits:
    """`zone` (IANA): None for that of the body which it is about, for most people live where they meet."""

    quiet: QuietHours = field(default_factory=QuietHours)
    zone: str | None = None

    def awake(self, instant: datetime, zone: str) -> datetime:
        """The instant itself, or the end of his quiet hours; UTC. `zone`: where he is if he has not said it."""
        return next_allowed(instant, self.quiet, self.zone or zone)
