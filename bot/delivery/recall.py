"""A message goes out of a chat, as far as Telegram lets a bot take it out."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.delivery.methods import RedrawCard
from commission.delivery.job import Job
from handlers.texts import texts_for

_log = logging.getLogger(__name__)


async def taken_out(bot: Bot, job: Job) -> bool:
    """Whether it is gone, or says nothing any more. Raises a TelegramAPIError that is about something else.

    A bot deletes its messages within 48 hours (Bot API, deleteMessage), and edits its texts at any age: a text that is
    too old to go is emptied. A file that is too old stays.
    """
    try:
        await bot.delete_message(job.telegram_id, job.message_id or 0)
    except TelegramBadRequest as error:
        if "message to delete not found" in error.message:
            return True
        if "can't be deleted" not in error.message:
            raise
        return await _emptied(bot, job)
    return True


async def _emptied(bot: Bot, job: Job) -> bool:
    text = texts_for(job.locale).html("card-gone")
    try:
        await bot(RedrawCard(chat_id=job.telegram_id, message_id=job.message_id, text=text))
    except TelegramBadRequest as error:
        if "message is not modified" in error.message:
            return True
        _log.info("a recalled file stays", extra={"job": job.id, "error": error.message})
        return False
    return True
