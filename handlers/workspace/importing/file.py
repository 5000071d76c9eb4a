"""The file that was sent. Only its id is kept; its content is fetched again at every step."""

import asyncio
from typing import Any

from aiogram import Bot
from aiogram.types import Document
from aiogram_dialog import DialogManager

from commission.roster.importing.decisions import Decisions
from commission.roster.importing.plan import ImportPlan
from commission.roster.importing.table import Table
from documents.file_faults import FileTooLargeError
from documents.spreadsheet import FILE_LIMIT, read_table
from handlers.cards.drawing import NAME_LIMIT, clipped
from handlers.workspace.using import actor_of, cases


def kept(document: Document) -> dict[str, Any]:
    """What the dialog keeps of a file. Raises FileTooLargeError before anything is fetched."""
    name = clipped(document.file_name or "?", NAME_LIMIT)
    if (document.file_size or 0) > FILE_LIMIT:
        raise FileTooLargeError(name=name, limit_mb=FILE_LIMIT // 1024**2)
    return {"file": document.file_id, "name": name, "size": document.file_size or 0, "decisions": {}}


async def fetched(manager: DialogManager, data: dict[str, Any]) -> Table:
    """Raises an UnreadableFileError."""
    bot: Bot = manager.middleware_data["bot"]
    content = await bot.download(data["file"])
    if content is None:
        raise FileTooLargeError(name=data["name"], limit_mb=FILE_LIMIT // 1024**2)
    return await asyncio.to_thread(read_table, data["name"], content.read(FILE_LIMIT + 1))


async def planned(manager: DialogManager, data: dict[str, Any]) -> ImportPlan:
    """What the file would do to the roster of this moment. Raises an UnreadableFileError, NotAllowedError."""
    table = await fetched(manager, data)
    return await cases(manager).preview_import(actor_of(manager), table, Decisions(data["decisions"]))
