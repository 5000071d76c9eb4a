"""Time: UTC inside, an IANA zone where people read it."""

from datetime import UTC, datetime, time, timedelta
from time import monotonic
from typing import Protocol
from zoneinfo import ZoneInfo

UTC_MAX = datetime(9000, 1, 1, tzinfo=UTC)  # "for ever", with room for every zone
_SECOND = timedelta(seconds=1)


class NaiveDatetimeError(TypeError):
    """A datetime without a zone means nothing: it is refused wherever it appears."""


def utc(value: datetime) -> datetime:
    """The same instant in UTC. Raises NaiveDatetimeError for a datetime without a zone."""
    if value.tzinfo is None:
        raise NaiveDatetimeError(f"{value!r} has no time zone")
    return value.astimezone(UTC)


def local(day: datetime, at: time, zone: str, *, days: int = 0) -> datetime:
    """`at` o'clock by the walls of `zone`, `days` after the local date of `day`; in UTC.

    A wall time that the clocks skip is the first instant after the gap, one that comes twice is its first occurrence
    (docs/adr/0014-wall-clock.md).
    """
    wall = ZoneInfo(zone)
    date = day.astimezone(wall).date() + timedelta(days=days)
    asked = datetime.combine(date, at, tzinfo=wall)
    instant = asked.astimezone(UTC)
    if instant.astimezone(wall).replace(tzinfo=None) == asked.replace(tzinfo=None):
        return instant
    return _change_between(asked.replace(fold=1).astimezone(UTC), instant, wall)


def _change_between(before: datetime, after: datetime, wall: ZoneInfo) -> datetime:
    """When the clocks are changed; in a gap, PEP 495 puts fold=1 before that and fold=0 after it. To the second."""
    before, after = before.replace(microsecond=0), after.replace(microsecond=0)
    new = after.astimezone(wall).utcoffset()
    while after - before > _SECOND:
        middle = before + timedelta(seconds=(after - before) // _SECOND // 2)
        if middle.astimezone(wall).utcoffset() == new:
            after = middle
        else:
            before = middle
    return after


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
