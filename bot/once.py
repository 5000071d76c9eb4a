"""Every update is worked through once, however often Telegram gives it."""

import logging
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.types import TelegramObject, Update

from handlers.identity import Handler
from storage.handled import HandledBeforeError, handling

_log = logging.getLogger(__name__)
_REMEMBERED = 100_000  # far more than Telegram keeps waiting


class OnceMiddleware(BaseMiddleware):
    """Knows the updates of this process by heart, and those of earlier ones from the database."""

    def __init__(self) -> None:
        self._known: set[int] = set()
        self._order: deque[int] = deque()

    def remember(self, numbers: Iterable[int]) -> None:
        """These updates are done."""
        for number in numbers:
            self._known.add(number)
            self._order.append(number)
        while len(self._order) > _REMEMBERED:
            self._known.discard(self._order.popleft())

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if not isinstance(event, Update):
            return await handler(event, data)
        if event.update_id in self._known:
            return await _let_go(event)
        self.remember([event.update_id])
        try:
            with handling(event.update_id):
                return await handler(event, data)
        except HandledBeforeError:
            return await _let_go(event)


async def _let_go(update: Update) -> None:
    """What it was to do is done. The answer to a tap may have been lost: its button must not spin for ever."""
    _log.debug("update came again", extra={"update": update.update_id})
    if update.callback_query:
        with suppress(TelegramAPIError):
            await update.callback_query.answer()
