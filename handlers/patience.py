"""How much of a stranger's knocking is answered."""

from collections import OrderedDict
from datetime import datetime, timedelta

_REMEMBERED = 10_000  # strangers; the one heard from longest ago is forgotten first


class Patience:
    """At most `answers` in each `period` for one account; what is beyond is left without an answer."""

    def __init__(self, answers: int = 4, period: timedelta = timedelta(minutes=1)) -> None:
        self._answers = answers
        self._period = period
        self._heard: OrderedDict[int, list[datetime]] = OrderedDict()

    def allows(self, telegram_id: int, now: datetime) -> bool:
        recent = [at for at in self._heard.pop(telegram_id, []) if timedelta() <= now - at < self._period]
        allowed = len(recent) < self._answers
        self._heard[telegram_id] = [*recent, now] if allowed else recent
        if len(self._heard) > _REMEMBERED:
            self._heard.popitem(last=False)
        return allowed
