"""Whether anybody answers at the other end. While nobody does, no message is risked: only a question is repeated."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from itertools import repeat

from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramServerError

from bot.delivery.bucket import Pace

_log = logging.getLogger(__name__)
_FAULTS_IN_A_ROW = 3  # one is an accident, two are bad luck
_AWAY = (TelegramNetworkError, TelegramServerError, ClientDecodeError, TimeoutError)


class Line:
    """Closes the pace after some faults in a row, and opens it as soon as `ask` is answered.

    `ask` must be harmless to repeat; `pause` (seconds) is between two questions.
    """

    def __init__(self, pace: Pace, ask: Callable[[], Awaitable[object]], *, pause: float = 2) -> None:
        self._pace, self._ask, self._pause = pace, ask, pause
        self._faults = 0
        self._suspected = asyncio.Event()

    @property
    def down(self) -> bool:
        return self._suspected.is_set()

    def answered(self) -> None:
        """Also a refusal is an answer."""
        self._faults = 0

    def failed(self) -> None:
        self._faults += 1
        if self._faults >= _FAULTS_IN_A_ROW and not self.down:
            _log.warning("Telegram does not answer; delivery waits")
            self._pace.hold()
            self._suspected.set()

    async def watch(self) -> None:
        """Until cancelled."""
        while True:
            await self._suspected.wait()
            await self._ask_until_answered()
            self._faults = 0
            self._suspected.clear()
            self._pace.release()
            _log.info("Telegram answers again; delivery goes on")

    async def _ask_until_answered(self) -> None:
        for pause in repeat(self._pause):
            if await self._is_back():
                return
            await asyncio.sleep(pause)

    async def _is_back(self) -> bool:
        try:
            await self._ask()
        except _AWAY:
            return False
        except Exception:
            # Whatever it says, it says something; what is wrong shows at the next message.
            _log.info("the question was refused", exc_info=True)
        return True
