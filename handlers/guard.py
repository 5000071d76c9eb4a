"""What carries a mark of restriction does not go through the bot: it is refused, and taken out of the chat."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain
from time import monotonic
from typing import Any

from aiogram import BaseMiddleware, Bot, Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Document, Message, TelegramObject, Update

from commission.agenda.marks import carries
from commission.materials.take_out_marked import TakeOutMarked
from commission.materials.version import tidy_name
from commission.roster.actor import Actor
from handlers.albums import Albums
from handlers.identity import Belongs, Handler
from handlers.texts import Texts

_WITH_A_NAME = ("document", "video", "audio", "animation")
_OTHER_MEDIA = ("photo", "voice", "video_note")
_SETTLED = 0.5  # seconds: Telegram gives the parts of an album one right after the other


class Guard:
    """Knows which messages carry one of the `marks`, or belong to an album of which a part does.

    `settled`: for so many seconds a part of an album is held back from being stored, until the others have come.
    """

    def __init__(self, marks: Sequence[str], settled: float = _SETTLED) -> None:
        self._marks = marks
        self._settled = settled
        self._albums = Albums()

    def sees(self, message: Message) -> None:
        """At once, also while an earlier part of its album is being worked through."""
        if self._marks and _is_private(message) and _is_sent_in(message):
            album = self._albums.of(message)
            album.in_chat.add(message.message_id)
            if message.document:
                album.documents[message.document.file_unique_id] = message.document
            if self._carries_mark(message):
                album.marked.set()

    def is_marked(self, message: Message) -> bool:
        return _is_sent_in(message) and (self._carries_mark(message) or self._albums.of(message).marked.is_set())

    async def refuses(self, message: Message) -> bool:
        """Before a file is stored. Waits a moment for the rest of its album; who sent it is told by `refuse`."""
        if self._marks and message.media_group_id:
            album = self._albums.of(message)
            with suppress(TimeoutError):
                async with asyncio.timeout(album.first_seen + self._settled - monotonic()):
                    await album.marked.wait()
        return self.is_marked(message)

    def answered(self, message: Message, answer: Message) -> None:
        """The bot's answer shows what the message holds: it goes with it."""
        self._albums.of(message).in_chat.add(answer.message_id)

    async def refuse(self, message: Message, bot: Bot, texts: Texts) -> None:
        """All of its album, with one sentence. A bot may delete what came within 48 hours (Bot API, deleteMessage)."""
        album = self._albums.of(message)
        gone = [await _deleted(bot, message.chat.id, each) for each in album.leave_chat()]
        said = "guard-refused" if all(gone) else "guard-refused-stays"
        if said not in album.told:
            album.told |= {said, "guard-refused"}
            several = "yes" if message.media_group_id else "no"
            await bot.send_message(message.chat.id, texts.html(said, album=several), protect_content=True)

    def documents(self, message: Message) -> list[Document]:
        """Of all of its album, as far as its parts are remembered."""
        return list(self._albums.of(message).documents.values())

    def _carries_mark(self, message: Message) -> bool:
        named = (getattr(getattr(message, kind), "file_name", None) for kind in _WITH_A_NAME)
        return any(carries(said, self._marks) for said in chain([message.caption], named) if said)


class SeesMiddleware(BaseMiddleware):
    """Before updates wait for their turn: the mark of an album may be on a part that comes later."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        message = (event.message or event.edited_message) if isinstance(event, Update) else None
        if message:
            self._guard.sees(message)
        return await handler(event, data)


def make_guard_router() -> Router:
    """In private chats; it comes first, before anybody looks into a file."""
    router = Router(name="guard")
    router.message.register(refuse, IsMarked(), Belongs())
    router.edited_message.register(refuse_after_all, IsMarked(), Belongs())
    return router


class IsMarked(BaseFilter):
    """A file or picture in a private chat that is named or captioned like a restricted one, or sent along with one."""

    async def __call__(self, message: Message, guard: Guard) -> bool:
        return _is_private(message) and guard.is_marked(message)


class BehindItIsMarked(BaseFilter):
    """A tap on a question about a file whose message carries a mark now: it can be edited after it was let through.

    Gives that message to the handler as `marked`.
    """

    async def __call__(self, query: CallbackQuery, guard: Guard) -> bool | dict[str, Message]:
        asked = query.message.reply_to_message if isinstance(query.message, Message) else None
        return {"marked": asked} if asked and guard.is_marked(asked) else False


async def refuse(message: Message, bot: Bot, texts: Texts, guard: Guard) -> None:
    await guard.refuse(message, bot, texts)


async def refuse_after_all(
    message: Message, actor: Actor, bot: Bot, texts: Texts, guard: Guard, take_out_marked: TakeOutMarked
) -> None:
    """The mark was written on it later: what was stored of it goes, too."""
    await guard.refuse(message, bot, texts)
    out = [
        await take_out_marked(actor, file.file_id, tidy_name(file.file_name), file.file_size or 0)
        for file in guard.documents(message)
    ]
    if any(out):
        await bot.send_message(message.chat.id, texts.html("guard-taken-out"), protect_content=True)


async def refuse_behind(query: CallbackQuery, marked: Message, bot: Bot, texts: Texts, guard: Guard) -> None:
    await query.answer()
    guard.sees(marked)
    if isinstance(query.message, Message):
        guard.answered(marked, query.message)
    await guard.refuse(marked, bot, texts)


async def take_out_of_the_chat(event: object) -> bool:
    """The message, if it is one, of somebody who wrote what is restricted; whether it is gone."""
    if isinstance(event, Message):
        with suppress(TelegramAPIError):
            return await event.delete()
    return False


def _is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE


def _is_sent_in(message: Message) -> bool:
    """Anything but a text."""
    return bool(message.caption) or any(getattr(message, kind) for kind in (*_WITH_A_NAME, *_OTHER_MEDIA))


async def _deleted(bot: Bot, chat: int, message_id: int) -> bool:
    try:
        return await bot.delete_message(chat, message_id)
    except TelegramBadRequest as error:
        return "message to delete not found" in error.message
    except TelegramAPIError:
        return False
