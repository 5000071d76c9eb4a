"""Telegram's limits of rate, and how near to them the bot goes.

Sources: the Bots FAQ, "My bot is hitting limits, how do I avoid this?": one message a second into a chat, short bursts
allowed; 20 a minute into a group; about 30 a second altogether.
"""

import json
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime

from simulator.bot_api.arguments import Arguments
from simulator.errors import ApiError
from simulator.limits.buckets import EPSILON, Bucket, Limit, Window
from simulator.limits.report import RateReport
from simulator.model import Json

FIRST_SWEEP = 256


class RateLimits:
    """Counts messages and edits, also while it refuses nothing; `on` may be switched at any time."""

    ALL_CHATS = 30.0
    ONE_CHAT = (1.0, 4.0)
    ONE_GROUP = (20, 60.0)

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        *,
        on: bool = True,
        rate: float = ALL_CHATS,
        moment: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`now` measures seconds; `moment` is what the report dates things by; `rate` is of all chats together."""
        self.on = on
        self._now = now
        self._all = Bucket(rate, rate)
        self._chats: dict[str, list[tuple[str, Limit]]] = {}
        self._told: dict[str, float] = {}
        self._sweep_at = FIRST_SWEEP
        self._report = RateReport(moment, rate)

    def __len__(self) -> int:
        """How many chats are remembered: those that wrote so lately that it counts still."""
        return len(self._chats)

    def spend(self, method: str, chat_id: str, messages: int = 1) -> None:
        """Counts a call; ApiError 429 with the whole seconds to wait when it is over a limit, and limits are on.

        After exactly that time the same call passes, unless others came before it; a second less is too little. A
        refused call takes nothing from the limits.
        """
        if not is_message(method):
            return
        now, chat_id = self._now(), chat_id.strip()
        limits = [("all", self._all), *self._limits_of(chat_id, now)]
        waits = [(limit.wait(now, messages), kind) for kind, limit in limits]
        shares = {kind: (limit.used(now) + messages) / limit.size for kind, limit in limits}
        self._report.note(now, chat_id, messages, shares)
        self._note_haste(now, chat_id)
        wait, kind = max(waits)
        if wait <= EPSILON:
            for _, limit in limits:
                limit.take(now, messages)
            return
        self._report.note_over(chat_id, kind)
        if self.on:
            seconds = math.ceil(wait - EPSILON)
            self._told["" if kind == "all" else chat_id] = now + seconds
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", seconds)

    def report(self) -> Json:
        """How near to the limits the bot went, and how often over them."""
        return {"limits": self.on, **self._report.view()}

    def _limits_of(self, chat_id: str, now: float) -> list[tuple[str, Limit]]:
        if not chat_id:  # an inline message: nobody knows its chat
            return []
        if chat_id not in self._chats:
            self._sweep(now)
            group: list[tuple[str, Limit]] = [("group", Window(*self.ONE_GROUP))] if chat_id.startswith("-") else []
            self._chats[chat_id] = [("chat", Bucket(*self.ONE_CHAT)), *group]
        return self._chats[chat_id]

    def _sweep(self, now: float) -> None:
        """Forgets chats whose limits are as if new; the next time when twice as many chats are there."""
        if len(self._chats) < self._sweep_at:
            return
        used = {chat for chat, limits in self._chats.items() if any(limit.used(now) for _, limit in limits)}
        self._chats = {chat: limits for chat, limits in self._chats.items() if chat in used}
        self._told = {chat: until for chat, until in self._told.items() if until > now}
        self._sweep_at = max(FIRST_SWEEP, 2 * len(self._chats))

    def _note_haste(self, now: float, chat_id: str) -> None:
        if self._told and now + EPSILON < max(self._told.get(chat_id, 0), self._told.get("", 0)):
            self._report.too_early += 1


def is_message(method: str) -> bool:
    """Whether the limits are about this method: it sends a message or edits one."""
    return method.startswith(("send", "editMessage", "copy", "forward", "stop")) and method != "sendChatAction"


def messages_in(arguments: Arguments) -> int:
    """How many messages a call is: the items of an album, the messages that are copied or forwarded together."""
    name = "media" if arguments.text("media").startswith("[") else "message_ids"
    if not arguments.text(name):
        return 1
    try:
        items = json.loads(arguments.text(name))
    except (ValueError, RecursionError):
        return 1
    return min(max(1, len(items)), 100) if isinstance(items, list) else 1
