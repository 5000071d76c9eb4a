"""What a tap has asked for is sent at once, past the outbox: it is nobody else's."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from commission.materials.view_item import TakenFile
from handlers.cards.drawing import Drawing
from handlers.cards.material_words import kind_name
from handlers.texts import Texts

_log = logging.getLogger(__name__)


async def send(bot: Bot, chat: int, drawing: Drawing) -> int:
    """The number of the message."""
    message = await bot.send_message(
        chat,
        drawing.text,
        reply_markup=drawing.keyboard,
        disable_notification=drawing.silent,
        protect_content=drawing.protected or None,
    )
    return message.message_id


async def send_file(bot: Bot, chat: int, taken: TakenFile, texts: Texts) -> int | None:
    """A file that Telegram keeps, by its id; the number of the message.

    None for one that it does not give any more: the reader is told so.
    """
    kind = kind_name(texts, taken.material.kind)
    protected = any(body.regulation.protect_content for body in taken.bodies) or None
    try:
        message = await bot.send_document(
            chat,
            taken.version.file.file_id,
            caption=texts.html("file-caption", number=taken.number, kind=kind),
            disable_notification=True,
            protect_content=protected,
        )
    except TelegramBadRequest:
        _log.warning("no file", extra={"material": taken.material.id, "version": taken.version.number})
        await bot.send_message(chat, texts.html("file-gone"), disable_notification=True, protect_content=protected)
        return None
    return message.message_id
