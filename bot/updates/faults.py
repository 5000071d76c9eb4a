"""What Telegram or the network does wrong, and how long one waits before asking again."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.delivery.pauses import Pauses

_log = logging.getLogger(__name__)
_CONFLICT = 3.0  # seconds; two that ask at once would only end each other's requests
_SAY_AGAIN = 60.0  # seconds between two lines about the same fault
_SHORT = Pauses(first=0.5, longest=4)
_PASSING = (TelegramNetworkError, TelegramServerError, ClientDecodeError)
Result = TypeVar("Result")


class Patience:
    """Asks for ever. The pauses grow, but stay short: a tap lives for 150 seconds at Telegram."""

    def __init__(self, what: str, pauses: Pauses = _SHORT) -> None:
        self._what, self._pauses = what, pauses
        self._tries = 0
        self._said: tuple[type[BaseException] | None, float] = (None, 0.0)

    def pause(self, error: Exception) -> float:
        """Seconds until the next try. Raises the error when only the operator can mend it: a token that is refused."""
        if isinstance(error, TelegramUnauthorizedError):
            raise error
        self._tries += 1
        seconds = self._seconds(error)
        self._say(error, seconds)
        return seconds

    def over(self) -> None:
        """It has worked."""
        if self._tries:
            _log.info("Telegram answers again", extra={"what": self._what, "tries": self._tries})
        self._tries = 0
        self._said = (None, 0.0)

    def _seconds(self, error: Exception) -> float:
        if isinstance(error, TelegramRetryAfter):
            return error.retry_after
        if isinstance(error, TelegramConflictError):
            return _CONFLICT
        return self._pauses.after(self._tries).total_seconds()

    def _say(self, error: Exception, seconds: float) -> None:
        kind, said_at = self._said
        now = time.monotonic()
        if kind is type(error) and now - said_at < _SAY_AGAIN:
            return
        self._said = (type(error), now)
        facts = {"what": self._what, "error": words(error), "again_in": round(seconds, 1)}
        if isinstance(error, TelegramConflictError):
            _log.error("somebody else takes this bot's updates: run one process per token", extra=facts)
        elif isinstance(error, TelegramNetworkError):
            _log.warning(
                "Telegram is out of reach; tried again. Is there a network, is TELEGRAM_API_URL right?", extra=facts
            )
        elif isinstance(error, (*_PASSING, TelegramRetryAfter)):
            _log.warning("Telegram does not serve us; tried again", extra=facts)
        else:
            _log.error("unexpected; tried again", extra=facts, exc_info=error)


async def patiently(act: Callable[[], Awaitable[Result]], what: str) -> Result:
    """Tries until it works. Raises TelegramUnauthorizedError, and refusals that a further try would not change."""
    patience = Patience(what)
    while True:
        try:
            return await act()
        except (*_PASSING, TelegramRetryAfter, TelegramConflictError) as error:
            await asyncio.sleep(patience.pause(error))


def words(error: Exception) -> str:
    """For the log: Telegram's own sentence; of network faults the kind alone, for their words may hold an address."""
    if isinstance(error, TelegramAPIError) and not isinstance(error, TelegramNetworkError):
        return error.message
    return type(error).__name__
