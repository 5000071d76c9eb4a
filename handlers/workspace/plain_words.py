"""A typed message holds words and nothing else."""

from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Message, TelegramObject
from aiogram_dialog.utils import REPLY_CALLBACK_SYMBOLS

from handlers.identity import Handler


class PlainWordsMiddleware(BaseMiddleware):
    """To be put before the dialogs' own middlewares.

    aiogram-dialog takes invisible characters at the end of a text for callback data of a reply keyboard, of which we
    have none: pasted words could tap a button unseen, and those that are no such data (Persian, emoji) would be an
    error. Of a message that is replied to it asks the author, and not every message has one.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        return await handler(_plain(event) if isinstance(event, Message) else event, data)


def _plain(message: Message) -> Message:
    words = message.text and message.text.rstrip(REPLY_CALLBACK_SYMBOLS)
    asked = message.reply_to_message if message.reply_to_message and message.reply_to_message.from_user else None
    if words == message.text and asked is message.reply_to_message:
        return message
    return message.model_copy(update={"text": words, "reply_to_message": asked})
