"""One update, from JSON to the dispatcher."""

import logging
from dataclasses import dataclass

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.updates.intake import Raw

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Feeder:
    """Has one update worked through. What cannot be read is logged and done: given again it would be no better."""

    bot: Bot
    dispatcher: Dispatcher

    async def __call__(self, raw: Raw) -> None:
        try:
            update = Update.model_validate(raw, context={"bot": self.bot})
        except ValidationError as error:
            _log.error("update not understood", extra={"update": raw["update_id"], "faults": error.error_count()})
            return
        await self.dispatcher.feed_update(self.bot, update)
