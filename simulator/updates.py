"""Updates that wait for the bot."""

import asyncio
from collections import deque
from dataclasses import dataclass

from simulator.clock import ServerClock
from simulator.errors import ApiError
from simulator.model import Json

MESSAGES_WAIT = 24 * 3600
TAPS_WAIT = 150
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
KINDS = {"message", "edited_message", "callback_query", "my_chat_member", "message_reaction", "chat_member", "poll"}
SECOND_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class _Waiting:
    update: Json
    expires: float


class UpdateQueue:
    """What getUpdates gives: in order, until confirmed by a higher offset, or too old on the server's clock."""

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self._next_id = 1
        self._waiting: deque[_Waiting] = deque()
        self._allowed: frozenset[str] | None = None
        self._poller: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        self._forget_old()
        return len(self._waiting)

    def put(self, kind: str, content: Json) -> None:
        """Adds an update, unless the bot did not ask for its kind."""
        if not self._wanted(kind):
            return
        life = TAPS_WAIT if kind == "callback_query" else MESSAGES_WAIT
        update = {"update_id": self._next_id, kind: content}
        self._next_id += 1
        self._waiting.append(_Waiting(update, self._clock.now().timestamp() + life))
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def allow(self, kinds: frozenset[str]) -> None:
        """From now on only these kinds come; an empty set is the usual ones."""
        self._allowed = kinds or None

    def drop(self) -> None:
        """Forgets everything that waits."""
        self._waiting.clear()

    def stop(self) -> None:
        """Lets a waiting poll go, empty."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    async def get(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - a Bot API word
        """At most `limit` updates from `offset` on; waits up to `timeout` real seconds for the first.

        Raises ApiError 409 when another poll takes this one's place.
        """
        self._confirm(offset)
        if not self._waiting and timeout > 0:
            await self._wait(timeout)
            self._confirm(offset)
        return [item.update for item in list(self._waiting)[:limit]]

    async def _wait(self, seconds: float) -> None:
        self._evict()
        mine = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(mine, seconds)
        except TimeoutError:
            return
        finally:
            if self._poller is mine:
                self._poller = None

    def _evict(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(ApiError(409, SECOND_POLLER))

    def _confirm(self, offset: int) -> None:
        self._forget_old()
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and self._waiting[0].update["update_id"] < offset:
            self._waiting.popleft()

    def _forget_old(self) -> None:
        now = self._clock.now().timestamp()
        if any(item.expires <= now for item in self._waiting):
            self._waiting = deque(item for item in self._waiting if item.expires > now)

    def _wanted(self, kind: str) -> bool:
        if self._allowed is None:
            return kind not in ONLY_ON_REQUEST
        return kind in self._allowed
