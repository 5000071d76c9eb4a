"""One person's updates are worked through one after the other; different people's at the same time."""

import asyncio
from typing import Any
from weakref import WeakValueDictionary

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, User

from handlers.identity import Handler


class InOrderMiddleware(BaseMiddleware):
    """Two quick taps of one person take effect in the order in which they came."""

    def __init__(self) -> None:
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if user is None:
            return await handler(event, data)
        turn = self._turns.setdefault(user.id, asyncio.Lock())
        async with turn:  # asyncio's locks are fair: whoever came first goes first
            return await handler(event, data)
