"""Files of a report: as they come, and as they are given out again."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import replace

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Document, Message

from commission.materials.version import SentFile
from commission.tasks.view_task import TaskFile
from handlers.cards.task_words import one_line
from handlers.received import received
from handlers.texts import Texts

_CAPTION = 200  # characters of the task's text
_log = logging.getLogger(__name__)


async def received_files(
    bot: Bot, messages: Sequence[Message], forbidden: Collection[str], texts: Texts
) -> tuple[SentFile, ...]:
    """Those of one report, in the order in which they were sent. Raises as `received`."""
    files = list[SentFile]()
    for message in sorted(messages, key=lambda each: each.message_id):
        if message.document:
            files.append(await received(bot, message.document, forbidden))
        elif message.photo:
            picture = _largest(message, texts.plain("task-photo-name", number=len(files) + 1))
            files.append(replace(await received(bot, picture, forbidden), photo=True))
    return tuple(files)


async def give_task_file(bot: Bot, chat: int, taken: TaskFile, texts: Texts) -> None:
    """Telegram keeps it; of one that it does not give any more the reader is told so."""
    file, protected = taken.file, taken.body.regulation.protect_content or None
    caption = texts.html("task-file-caption", task=one_line(taken.task.text, _CAPTION))
    try:
        if file.photo:
            await bot.send_photo(
                chat, file.file_id, caption=caption, disable_notification=True, protect_content=protected
            )
        else:
            await bot.send_document(
                chat, file.file_id, caption=caption, disable_notification=True, protect_content=protected
            )
    except TelegramBadRequest:
        _log.warning("no file", extra={"task": taken.task.id})
        await bot.send_message(chat, texts.html("file-gone"), disable_notification=True, protect_content=protected)


def _largest(message: Message, name: str) -> Document:
    """A photo comes in several sizes, the largest one last, and has no name (Bot API, Message, PhotoSize)."""
    size = (message.photo or [])[-1]
    return Document(file_id=size.file_id, file_unique_id=size.file_unique_id, file_name=name, file_size=size.file_size)
