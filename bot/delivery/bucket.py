"""Token buckets: how fast one may write, and where the limits are (Bot API FAQ, «My bot is hitting limits»)."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress

_CHATS_REMEMBERED = 20_000
_LOOK_AGAIN = 0.5  # seconds


class Bucket:
    """Fills by `rate` tokens a second up to `burst`; `debt` is how far counting alone can empty it."""

    def __init__(self, rate: float, burst: float, debt: float = 1, now: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst, self._debt, self._now = rate, burst, debt, now
        self._tokens, self._at = burst, now()

    def take(self) -> float:
        """Takes a token; says how many seconds to wait until it is there."""
        self._fill()
        self._tokens -= 1
        return max(0.0, -self._tokens / self._rate)

    def put_back(self) -> None:
        """A token that was taken and not spent."""
        self._tokens = min(self._burst, self._tokens + 1)

    def count(self) -> None:
        """Takes a token that is spent already; not into ever deeper debt, so that nobody waits for ever."""
        self._fill()
        if self._tokens > -self._debt:
            self._tokens -= 1

    def _fill(self) -> None:
        now = self._now()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now


class NotYetError(Exception):
    """The turn does not come in time; nothing is to be sent before `seconds` are over."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not before {seconds:.1f} s")
        self.seconds = seconds


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
    """One bucket for all chats, one for each chat, and a stop when Telegram asks for one (429)."""

    def __init__(self, rate: float, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._all = Bucket(rate, burst=1, debt=10, now=now)
        self._chats: OrderedDict[int, Bucket] = OrderedDict()
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

    async def turn(self, chat_id: int, *, at_once: bool = False, patience: float) -> None:
        """Returns when a message may be sent to the chat.

        `at_once`: the answer to somebody's own tap counts against the rate, but never waits behind a broadcast.
        Raises NotYetError, before any waiting, when that would be longer than `patience` (seconds), and as soon as
        the pace is closed.
        """
        latest = self._now() + patience
        while True:
            await self._wait(self.stopped_for, latest)
            together, alone = self._all.take(), self._chat(chat_id).take()
            try:
                await self._wait(alone if at_once else max(together, alone), latest)
            except BaseException:
                self._put_back(chat_id)
                raise
            if not self.stopped_for:
                self.used.note()
                return
            # Who waits for the end of a stop queues anew, or all would leave together when it is over.
            self._put_back(chat_id)

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

    async def _wait(self, seconds: float, latest: float) -> None:
        if self._now() + seconds > latest:
            raise NotYetError(seconds)
        if seconds > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closed.wait(), seconds)
        if self._closed.is_set():
            raise NotYetError(0)

    def _put_back(self, chat_id: int) -> None:
        self._all.put_back()
        self._chat(chat_id).put_back()

    def _chat(self, chat_id: int) -> Bucket:
        """About a message a second with short bursts; 20 a minute in a group, whose ids are negative."""
        bucket = self._chats.pop(chat_id, None)
        if bucket is None:
            rate, burst = (1.0, 3.0) if chat_id > 0 else (20 / 60, 3.0)
            bucket = Bucket(rate, burst, now=self._now)
        self._chats[chat_id] = bucket
        if len(self._chats) > _CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return bucket
