"""A file that came: looked at before it is fetched, and known by its content afterwards."""

import asyncio
import hashlib
from collections.abc import Collection
from io import BytesIO

from aiogram import Bot
from aiogram.types import Document

from commission.materials.version import SentFile, must_be_allowed, tidy_name


async def received(bot: Bot, document: Document, forbidden: Collection[str]) -> SentFile:
    """Nothing of it is kept but what it is called and how it can be known again.

    Raises MaterialTooLargeError, ForbiddenTypeError, and a TelegramAPIError when Telegram does not give the file.
    """
    name = tidy_name(document.file_name)
    must_be_allowed(name, document.file_size or 0, forbidden)
    content = BytesIO()
    await bot.download(document, content)
    size, digest = await asyncio.to_thread(_measured, content)
    must_be_allowed(name, size, forbidden)
    return SentFile(document.file_id, name, size, digest)


def _measured(content: BytesIO) -> tuple[int, str]:
    """Bytes, and SHA-256 in hexadecimal digits."""
    whole = content.getbuffer()
    return whole.nbytes, hashlib.sha256(whole).hexdigest()
