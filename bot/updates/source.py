"""getUpdates, and the end of a webhook that may still be there."""

from typing import Any, Protocol

from aiogram import Bot
from aiogram.methods import Response, TelegramMethod

from bot.updates.intake import Raw

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
_ON_THE_WAY = 10  # seconds that a request may take beyond what it waits at Telegram


class GetRawUpdates(TelegramMethod[list[Raw]]):
    """getUpdates without models: those that come again cost little, and an unreadable one holds up no other."""

    __returning__ = list[Raw]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


# See bot/telegram.py: a model that nobody holds is built anew at each call.
_KEPT: Any = Response[list[Raw]]


class Source(Protocol):
    """Whoever gives updates. Every method raises as aiogram does."""

    async def open(self) -> None: ...

    async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]: ...


class TelegramUpdates:
    """The real one."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def open(self) -> None:
        """A webhook of earlier ends; what waits at Telegram stays."""
        await self._bot.delete_webhook(drop_pending_updates=False)

    async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]:
        """Forgets everything below `offset`; waits up to so many seconds at Telegram for the first update."""
        method = GetRawUpdates(offset=offset, limit=limit, timeout=wait, allowed_updates=ALLOWED)
        return await self._bot(method, request_timeout=wait + _ON_THE_WAY)
