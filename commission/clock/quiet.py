"""Hours in which nothing makes a sound that can wait."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from commission.moment import local, utc


@dataclass(frozen=True, slots=True)
class QuietHours:
    """By the reader's wall clock, from `begins` until `ends`, over midnight or not. Equal ones: there are none."""

    begins: time = time(21)
    ends: time = time(8)

    def hold(self, at: time) -> bool:
        if self.begins <= self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends


def next_allowed(instant: datetime, hours: QuietHours, zone: str) -> datetime:
    """The instant itself, or the end of the quiet hours in which it lies; UTC. `zone`: an IANA name.

    Where the clocks skip that end, or it comes twice, `moment.local` says which instant is meant.
    """
    wall = instant.astimezone(ZoneInfo(zone)).time()
    if not hours.hold(wall):
        return utc(instant)
    evening = hours.begins > hours.ends and wall >= hours.begins
    return max(utc(instant), local(instant, hours.ends, zone, days=int(evening)))
