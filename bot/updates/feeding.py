"""One update, from JSON to the dispatcher."""

import logging
import time
from dataclasses import dataclass, field

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.metrics.meters import Meters, NoMeters
from bot.metrics.updates import note_update
from bot.updates.intake import Raw, number_of

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Feeder:
    """Has one update worked through. What cannot be read is logged and done: given again it would be no better."""

    bot: Bot
    dispatcher: Dispatcher
    meters: Meters = field(default_factory=NoMeters)

    async def __call__(self, raw: Raw) -> None:
        began = time.perf_counter()
        try:
            update = Update.model_validate(raw, context={"bot": self.bot})
        except ValidationError as error:
            number = number_of(raw)
            _log.error("update not understood", extra={"update": number, "faults": error.error_count()})
            note_update(self.meters, number, raw, "unreadable", seconds=time.perf_counter() - began)
            return
        await self.dispatcher.feed_update(self.bot, update)
