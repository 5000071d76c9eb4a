"""The pace: how fast one may write, and where the limits are (Bot API FAQ, «My bot is hitting limits»)."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress

from bot.delivery.limits import Both, Bucket, Limit, Window
from bot.delivery.turnstile import NotYetError, Turnstile

CHAT_RATE, CHAT_BURST = 1.0, 3.0  # messages a second to one chat, and how many of them at once
_CHATS_REMEMBERED = 20_000
_LOOK_AGAIN = 0.5  # seconds
_CALM = 30  # the urgency of whatever is nobody's business
_MINUTE = 61.0  # seconds: a message that takes longer than the next ones must not make twenty-one of twenty


class Recent:
    """How many a second there were in the last `span` whole seconds."""

    def __init__(self, span: int = 10, now: Callable[[], float] = time.monotonic) -> None:
        self._span, self._now = span, now
        self._counts: dict[int, int] = {}  # of each second in which there was anything, oldest first

    def note(self) -> None:
        """One more."""
        second = int(self._now())
        self._counts[second] = self._counts.get(second, 0) + 1
        while (oldest := next(iter(self._counts))) < second - self._span:
            del self._counts[oldest]

    @property
    def rate(self) -> float:
        """The second that is going on is not counted."""
        second = int(self._now())
        return sum(n for at, n in self._counts.items() if second - self._span <= at < second) / self._span


class Pace:
    """A turnstile for all chats, a limit for each, and a stop when Telegram asks for one (429)."""

    def __init__(self, rate: float, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._all = Turnstile(rate, now=now)
        self._chats: OrderedDict[int, Limit] = OrderedDict()
        self._stopped_until = 0.0
        self._held = False
        self._closed = asyncio.Event()
        self.rate = rate
        self.used = Recent(now=now)

    @property
    def stopped_for(self) -> float:
        """Seconds that are left of a stop; 0 when there is none. A hold has no end of its own: it is looked at anew."""
        if self._held:
            return _LOOK_AGAIN
        return max(0.0, self._stopped_until - self._now())

    async def turn(self, chat_id: int, *, at_once: bool = False, urgency: int = _CALM, patience: float) -> None:
        """Returns when a message may be sent to the chat; the lower `urgency`, the sooner.

        `at_once`: the answer to somebody's own tap counts against the rate, but never waits behind a broadcast.
        Raises NotYetError, before any waiting where it can be foreseen, when that would be longer than `patience`
        (seconds), and as soon as the pace is closed.
        """
        latest = self._now() + patience
        while True:
            await self._wait(self.stopped_for, latest)
            alone = self._chat(chat_id).take()
            try:
                await self._wait(alone, latest)
                if at_once:
                    self._all.count()
                else:
                    await self._all.enter(urgency, latest)
            except BaseException:
                self._chat(chat_id).put_back()
                raise
            if not self.stopped_for:
                self.used.note()
                return
            # Who waits for the end of a stop queues anew, or all would leave together when it is over.
            self._chat(chat_id).put_back()
            self._all.put_back()

    def count(self, chat_id: int) -> None:
        """A message has gone to the chat past the worker."""
        self._all.count()
        self._chat(chat_id).count()
        self.used.note()

    def stop(self, seconds: float) -> None:
        self._stopped_until = max(self._stopped_until, self._now() + seconds)

    def hold(self) -> None:
        """Nobody's turn comes until `release`."""
        self._held = True

    def release(self) -> None:
        """Ends a hold; a stop that Telegram asked for goes on."""
        self._held = False

    def close(self) -> None:
        """Nobody's turn comes any more, and those who wait hear of it at once."""
        self._closed.set()
        self._all.close()

    async def _wait(self, seconds: float, latest: float) -> None:
        if self._now() + seconds > latest:
            raise NotYetError(seconds)
        if seconds > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._closed.wait()
        if self._closed.is_set():
            raise NotYetError(0)

    def _chat(self, chat_id: int) -> Limit:
        """About a message a second with short bursts; and 20 a minute in a group, whose ids are negative."""
        limit = self._chats.pop(chat_id, None)
        if limit is None:
            limit = Bucket(CHAT_RATE, CHAT_BURST, now=self._now)
            if chat_id < 0:
                limit = Both(limit, Window(20, _MINUTE, now=self._now))
        self._chats[chat_id] = limit
        if len(self._chats) > _CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return limit
