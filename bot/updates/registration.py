"""Telling Telegram where its updates go, and looking after it."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import WebhookInfo

from bot.updates.faults import Patience, patiently
from bot.updates.source import ALLOWED

_log = logging.getLogger(__name__)
_CONNECTIONS = 50  # at once; half of what may be in hand, so that a burst is not turned away
_LOOK_EVERY = 60.0  # seconds


class WebhookRefusedError(Exception):
    """Telegram does not take the address; the message is its sentence."""


@dataclass(frozen=True, slots=True)
class Registration:
    """`contact` is told of every answer of Telegram."""

    bot: Bot
    url: str
    secret: str
    contact: Callable[[], None]
    look_every: float = _LOOK_EVERY

    async def keep(self) -> None:
        """Until cancelled. Raises WebhookRefusedError and TelegramUnauthorizedError."""
        try:
            await patiently(self._set, "setting the webhook")
        except TelegramBadRequest as error:
            raise WebhookRefusedError(error.message) from None
        _log.info("webhook set")
        await self._look_after()

    async def _set(self) -> None:
        """What waits at Telegram stays and comes by the webhook."""
        await self.bot.set_webhook(
            self.url,
            secret_token=self.secret,
            max_connections=_CONNECTIONS,
            allowed_updates=ALLOWED,
            drop_pending_updates=False,
        )
        self.contact()

    async def _look_after(self) -> None:
        """Telegram tells nobody that it cannot deliver; one has to ask."""
        patience = Patience("looking after the webhook")
        told = None
        while True:
            await asyncio.sleep(self.look_every)
            try:
                info = await self.bot.get_webhook_info()
            except Exception as error:
                await asyncio.sleep(patience.pause(error))
                continue
            patience.over()
            self.contact()
            told = self._tell(info, told)

    def _tell(self, info: WebhookInfo, told: object) -> object:
        """One line for each new failure; what was told."""
        if info.url != self.url:
            _log.error("the webhook is not ours any more: somebody else takes this bot's updates; start this one anew")
        elif info.last_error_date and info.last_error_date != told:
            facts = {"error": info.last_error_message, "waiting": info.pending_update_count}
            _log.warning("Telegram could not deliver to the webhook", extra=facts)
        return info.last_error_date
