"""A card that is much work to draw is drawn seldom, however often somebody answers."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.ids import PersonId

_SHARE = 0.05  # of the time may go into drawing one person's card
_SHORT = 0.5  # seconds that are not worth a rest
_Key = tuple[Card, PersonId]


class Rests:
    """After a redraw that nobody has tapped for, the card rests for as long as the work deserves."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._until: dict[_Key, float] = {}

    def left(self, job: Job) -> float:
        """Seconds until it may be drawn again; 0 when it may be now."""
        if not _may_rest(job):
            return 0.0
        return max(0.0, self._until.get((job.card, job.person_id), 0.0) - self._now())

    @contextmanager
    def drawing(self, job: Job) -> Iterator[None]:
        began = self._now()
        yield
        rest = (self._now() - began) / _SHARE
        if rest > _SHORT and _may_rest(job):
            self._forget()
            self._until[job.card, job.person_id] = self._now() + rest

    def _forget(self) -> None:
        now = self._now()
        self._until = {key: until for key, until in self._until.items() if until > now}


def _may_rest(job: Job) -> bool:
    return job.mode is DeliveryMode.REFRESH and job.priority >= Priority.BOARD
