"""One line an update: its number, its kind, how long it took and what became of it.

Nobody is named, not even by a hash: the number of the update tells a line from the next, and a hash of an account would
still tell who is awake when.
"""

import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from aiogram import BaseMiddleware, Dispatcher
from aiogram.dispatcher.event.bases import CancelHandler, SkipHandler
from aiogram.enums import UpdateType
from aiogram.types import TelegramObject, Update

from bot.metrics.meters import Meters
from commission.errors import CommissionError
from storage.handled import HandledBeforeError

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

_log = logging.getLogger(__name__)
_KINDS = frozenset(UpdateType)
_FATE = "update_fate"  # among the data that middlewares share


@dataclass(slots=True)
class _Fate:
    outcome: str = "done"
    error: str = ""


def note_update(
    meters: Meters, number: int, fields: Iterable[str], outcome: str, error: str = "", seconds: float = 0
) -> None:
    """One line, and one more in the metrics. `fields`: the names of what the update holds; one of them is its kind."""
    kind = next((name for name in fields if name in _KINDS), "unknown")
    facts: dict[str, object] = {"id": number, "kind": kind, "outcome": outcome}
    if error:
        facts["error"] = error
    _log.info("update", extra={**facts, "ms": round(seconds * 1000, 1)})
    meters.update(kind, outcome, seconds)


class UpdateLog(BaseMiddleware):
    """Outcomes: `done`; `refused` with the key of the error that the person was told; `again`: it had come before;
    `failed` with the type of the error, which has lines of its own. What never got here was `unreadable`.
    """

    def __init__(self, meters: Meters, now: Callable[[], float] = time.perf_counter) -> None:
        self._meters, self._now = meters, now

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        began = self._now()
        fate = data[_FATE] = _Fate()
        try:
            return await handler(event, data)
        except BaseException as error:
            fate.outcome, fate.error = _outcome(error)
            raise
        finally:
            if isinstance(event, Update):
                seconds = self._now() - began
                note_update(self._meters, event.update_id, event.model_fields_set, fate.outcome, fate.error, seconds)


class Repeats(BaseMiddleware):
    """Around the middleware that lets an update take effect once: notes which ones it has let go."""

    def __init__(self, once: BaseMiddleware) -> None:
        self._once = once

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        begun = False

        async def begin(event: TelegramObject, data: dict[str, Any]) -> Any:
            nonlocal begun
            begun = True
            try:
                return await handler(event, data)
            except HandledBeforeError:
                begun = False
                raise

        result = await self._once(begin, event, data)
        if not begun and _FATE in data:
            data[_FATE].outcome = "again"
        return result


def log_updates(dispatcher: Dispatcher, meters: Meters) -> None:
    """Puts the log before all of our middlewares, so that waiting for one's turn counts as time that it took."""
    middlewares = dispatcher.update.outer_middleware
    # The first is aiogram's, which has errors dealt with: they are seen on their way there.
    behind = middlewares[1:]
    for one in behind:
        middlewares.unregister(one)
    middlewares.register(UpdateLog(meters))
    for one in behind:
        middlewares.register(one)


def _outcome(error: BaseException) -> tuple[str, str]:
    match error:
        case CommissionError():
            return "refused", error.key
        case SkipHandler() | CancelHandler():
            return "done", ""
        case HandledBeforeError():
            return "again", ""
    return "failed", type(error).__name__
