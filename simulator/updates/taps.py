"""Callback queries: a tap waits 150 seconds for one answer."""

import asyncio
import itertools
from collections import OrderedDict
from dataclasses import dataclass, field

from simulator.clock import ServerClock
from simulator.errors import BadRequestError
from simulator.model import Json

TAP_LIVES = 150


@dataclass(slots=True)
class Tap:
    """A tap of a person on a button with callback_data."""

    id: str
    chat_id: int
    message_id: int
    person_id: int
    tapped_at: float
    answer: Json | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Taps:
    """The taps that may still be answered, by callback query id."""

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self._taps: OrderedDict[str, Tap] = OrderedDict()
        self._numbers = itertools.count(4_000_000_000_000_000_001)

    def add(self, chat_id: int, message_id: int, person_id: int) -> Tap:
        """Opens a tap at the server's moment."""
        now = self._clock.now().timestamp()
        self._forget_old(now)
        tap = Tap(str(next(self._numbers)), chat_id, message_id, person_id, now)
        self._taps[tap.id] = tap
        return tap

    def answer(self, callback_query_id: str, answer: Json) -> Tap:
        """Answers a tap once; BadRequestError for an unknown, an answered or an old one."""
        tap = self._taps.pop(callback_query_id, None)
        if tap is None or self._clock.now().timestamp() - tap.tapped_at > TAP_LIVES:
            raise BadRequestError("query is too old and response timeout expired or query ID is invalid")
        tap.answer = answer
        tap.answered.set()
        return tap

    def _forget_old(self, now: float) -> None:
        while self._taps and now - next(iter(self._taps.values())).tapped_at > TAP_LIVES:
            self._taps.popitem(last=False)
