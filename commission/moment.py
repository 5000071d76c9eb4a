"""Time: UTC inside, an IANA zone where people read it."""

from datetime import UTC, datetime, time, timedelta
from time import monotonic
from typing import Protocol
from zoneinfo import ZoneInfo

UTC_MAX = datetime(9000, 1, 1, tzinfo=UTC)  # "for ever", with room for every zone


class NaiveDatetimeError(TypeError):
    """A datetime without a zone means nothing: it is refused wherever it appears."""


def utc(value: datetime) -> datetime:
    """The same instant in UTC. Raises NaiveDatetimeError for a datetime without a zone."""
    if value.tzinfo is None:
        raise NaiveDatetimeError(f"{value!r} has no time zone")
    return value.astimezone(UTC)


def local(day: datetime, at: time, zone: str, *, days: int = 0) -> datetime:
    """`at` o'clock by the walls of `zone`, `days` after the local date of `day`; in UTC.

    A wall time that the clocks skip is taken as the first instant after the gap,
    one that comes twice as its first occurrence (PEP 495, fold=0).
    """
    wall = ZoneInfo(zone)
    date = day.astimezone(wall).date() + timedelta(days=days)
    return datetime.combine(date, at, tzinfo=wall).astimezone(UTC)


class Clock(Protocol):
    """What time it is; UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class SteadyClock:
    """The machine's clock as it was at the start, and the seconds that have passed since.

    It never jumps when somebody sets the machine's: for leases and pauses, which are lengths of time. All instances
    agree; two processes may not.
    """

    _ORIGIN = datetime.now(UTC) - timedelta(seconds=monotonic())

    def now(self) -> datetime:
        return self._ORIGIN + timedelta(seconds=monotonic())
