"""Files that are sent together in reply to a question about a task are one report."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import Message, TelegramObject, Update

from handlers.identity import Handler
from handlers.task_questions import asked_in

_QUIET = 1.0  # seconds; Telegram gives the parts one right after the other, and does not say how many there are
_MOST = 10  # parts (Bot API, sendMediaGroup)


@dataclass(slots=True)
class _Album:
    parts: dict[int, Message] = field(default_factory=dict)  # by the number of the update
    whole: asyncio.Event = field(default_factory=asyncio.Event)
    done: asyncio.Event = field(default_factory=asyncio.Event)
    passed: asyncio.Event = field(default_factory=asyncio.Event)  # all the other parts, afterwards
    waiting: int = 0  # parts beside the first one that have not passed
    quiet: asyncio.TimerHandle | None = None


class AlbumMiddleware(BaseMiddleware):
    """The first part is worked through with all of them (`album`), as soon as no other has come for `quiet` seconds.

    The others wait until that is done, so that nothing is confirmed to Telegram before, and are let pass afterwards
    (`in_album`), so that they are known when they come again. The first part ends last: as its number is the lowest,
    Telegram gives all of them again after a crash, or none, and it is known by that number what has been done. To be
    put before updates of one person wait for one another.
    """

    def __init__(self, quiet: float = _QUIET) -> None:
        self._quiet = quiet
        self._open: dict[tuple[int, str], _Album] = {}

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        message = event.message if isinstance(event, Update) else None
        if not isinstance(event, Update) or message is None or not self._is_part(message, data["bot"]):
            return await handler(event, data)
        album = self._open.setdefault(_key(message), _Album())
        album.parts[event.update_id] = message
        self._wait_on(album, message)
        await album.whole.wait()
        if event.update_id == min(album.parts):
            return await _first(handler, event, data, album)
        await album.done.wait()
        try:
            data["in_album"] = True
            return await handler(event, data)
        finally:
            album.waiting -= 1
            if not album.waiting:
                album.passed.set()

    def _is_part(self, message: Message, bot: Bot) -> bool:
        if message.media_group_id is None:
            return False
        return asked_in(message, bot.id) is not None or _key(message) in self._open

    def _wait_on(self, album: _Album, message: Message) -> None:
        if album.quiet:
            album.quiet.cancel()
        wait = self._quiet if len(album.parts) < _MOST else 0
        album.quiet = asyncio.get_running_loop().call_later(wait, self._close, _key(message))

    def _close(self, key: tuple[int, str]) -> None:
        """What comes later is another report."""
        album = self._open.pop(key)
        album.waiting = len(album.parts) - 1
        album.whole.set()


class InAlbumMiddleware(BaseMiddleware):
    """Of messages: what has been worked through with the rest of its album is done."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        return None if data.get("in_album") else await handler(event, data)


async def _first(handler: Handler, event: TelegramObject, data: dict[str, Any], album: _Album) -> Any:
    data["album"] = tuple(album.parts.values())  # in place: the handler of errors has the same data
    try:
        return await handler(event, data)
    finally:
        album.done.set()
        if album.waiting:
            await album.passed.wait()


def _key(message: Message) -> tuple[int, str]:
    return message.chat.id, message.media_group_id or ""
