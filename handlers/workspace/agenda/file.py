"""An agenda that comes as a file."""

import asyncio
from typing import cast

from aiogram import Bot
from aiogram.types import Document, Message
from aiogram_dialog import DialogManager, ShowMode

from documents.agenda_file import read_agenda_text
from documents.agenda_file_faults import LongAgendaFileError
from documents.spreadsheet import FILE_LIMIT
from handlers.cards.drawing import NAME_LIMIT, clipped
from handlers.workspace.agenda.entering import add_text


async def take_file(message: Message, dialog_manager: DialogManager) -> None:
    """Raises an AgendaFileError."""
    await add_text(dialog_manager, await file_text(message, dialog_manager))
    await dialog_manager.show(ShowMode.SEND)  # the window is below the file then, where she looks


async def file_text(message: Message, manager: DialogManager) -> str:
    """The words of a document. Raises an AgendaFileError."""
    name, content = await fetched(message, manager)
    return await asyncio.to_thread(read_agenda_text, content, name)


async def fetched(message: Message, manager: DialogManager) -> tuple[str, bytes]:
    """The name of a document, fit to be shown, and what is in it. Raises LongAgendaFileError."""
    bot: Bot = manager.middleware_data["bot"]
    document = cast("Document", message.document)
    name = clipped(document.file_name or "?", NAME_LIMIT)
    return name, await _fetched(bot, document, name)


async def _fetched(bot: Bot, document: Document, name: str) -> bytes:
    """Refused before anything is fetched when it is too large."""
    too_large = LongAgendaFileError(name=name, limit_mb=FILE_LIMIT // 1024**2)
    if (document.file_size or 0) > FILE_LIMIT:
        raise too_large
    content = await bot.download(document)
    if content is None:
        raise too_large
    return content.read(FILE_LIMIT + 1)
