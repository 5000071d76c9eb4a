"""Updates that wait for the bot."""

import asyncio
import heapq
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from simulator.clock import ServerClock
from simulator.errors import ApiError
from simulator.model import Json
from simulator.updates.kinds import DEFAULT_KINDS, life_of

SECOND_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
MOST_WAITING = 100_000  # MAX_QUEUE_EVENTS of tdlib's TQueue: what comes when so many wait is lost
FUTURE = 10  # an offset that is further than this behind the newest update confirms nothing


@dataclass(frozen=True, slots=True)
class Waiting:
    """One update, and the unix moment of the server's clock after which nobody gets it any more."""

    id: int
    content: Json
    expires: float


class UpdateQueue:
    """What the bot gets: in order, until it is confirmed or too old on the server's clock."""

    def __init__(self, clock: ServerClock, first_id: int = 1) -> None:
        self._clock = clock
        self.next_id = first_id
        # Not a dict: taking the first of a long dict costs the more, the more were taken before.
        self._waiting: OrderedDict[int, Waiting] = OrderedDict()
        self._expiring: list[tuple[float, int]] = []
        self._poller: asyncio.Future[None] | None = None
        self.allowed = DEFAULT_KINDS
        self.on_arrival: Callable[[], None] | None = None

    def __len__(self) -> int:
        """How many updates wait, those on their way to a webhook among them."""
        self._forget_old()
        return len(self._waiting)

    def put(self, kind: str, content: Json) -> None:
        """Adds an update, unless the bot did not ask for its kind or far too many wait."""
        self._forget_old()
        if kind not in self.allowed or len(self._waiting) >= MOST_WAITING:
            return
        update = {"update_id": self.next_id, kind: content}
        item = Waiting(self.next_id, update, self._clock.now().timestamp() + life_of(kind))
        self.next_id += 1
        self._waiting[item.id] = item
        heapq.heappush(self._expiring, (item.expires, item.id))
        self._let_poller_go()
        if self.on_arrival is not None:
            self.on_arrival()

    def allow(self, kinds: frozenset[str] | None) -> None:
        """From now on only these kinds come; None changes nothing. What waits already stays."""
        if kinds is not None:
            self.allowed = kinds

    def drop(self) -> None:
        """Forgets everything that waits."""
        self._waiting.clear()
        self._expiring.clear()

    def stop(self) -> None:
        """Lets a waiting poll go, empty."""
        self._let_poller_go()

    def conflict(self, description: str) -> None:
        """Ends a waiting poll with ApiError 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(ApiError(409, description))

    async def get(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - a Bot API word
        """At most `limit` updates from `offset` on; waits up to `timeout` real seconds for the first.

        Raises ApiError 409 when another poll takes this one's place, also one that does not wait itself.
        """
        self.conflict(SECOND_POLLER)
        self._confirm(offset)
        if not self._waiting and timeout > 0:
            await self._wait(timeout)
            self._confirm(offset)
        return [item.content for item in islice(self._waiting.values(), limit)]

    def after(self, update_id: int, limit: int) -> list[Waiting]:
        """At most `limit` waiting updates with higher ids, oldest first. They stay in the queue."""
        self._forget_old()
        first = max(update_id + 1, next(iter(self._waiting), self.next_id))
        present = (self._waiting[number] for number in range(first, self.next_id) if number in self._waiting)
        return list(islice(present, limit))

    def forget(self, update_id: int) -> None:
        """One update needs no delivery any more."""
        self._waiting.pop(update_id, None)

    async def _wait(self, seconds: float) -> None:
        mine = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await mine
        except TimeoutError:
            return
        finally:
            if self._poller is mine:
                self._poller = None

    def _let_poller_go(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def _confirm(self, offset: int) -> None:
        self._forget_old()
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        elif offset <= self.next_id + FUTURE:
            while self._waiting and next(iter(self._waiting)) < offset:
                self._waiting.popitem(last=False)

    def _forget_old(self) -> None:
        now = self._clock.now().timestamp()
        while self._expiring and self._expiring[0][0] <= now:
            self._waiting.pop(heapq.heappop(self._expiring)[1], None)
        # The heap also holds what was confirmed long ago: it is made anew before it grows beyond twice the need.
        if len(self._expiring) > 2 * len(self._waiting) + 64:
            self._expiring = [(item.expires, item.id) for item in self._waiting.values()]
            heapq.heapify(self._expiring)
