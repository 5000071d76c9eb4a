"""When an item is expected: after the minutes of those before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from commission.agenda.item import AgendaItem
from commission.ids import AgendaItemId
from commission.moment import utc


@dataclass(frozen=True, slots=True)
class Expected:
    """`at` is UTC. `not_before`: an item before it does not say how long it takes, so it may be later."""

    at: datetime
    not_before: bool = False


def expected_times(items: Sequence[AgendaItem], starts_at: datetime) -> dict[AgendaItemId, Expected]:
    """Raises NaiveDatetimeError."""
    at, not_before = utc(starts_at), False
    times = {}
    for item in items:
        times[item.id] = Expected(at, not_before)
        at += timedelta(minutes=item.minutes or 0)
        not_before = not_before or item.minutes is None
    return times
