"""What carries a mark of restriction does not go through the bot: it is refused, and taken out of the chat."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message

from commission.agenda.marks import carries
from handlers.identity import Belongs
from handlers.texts import Texts

_WITH_A_NAME = ("document", "video", "audio", "animation")


def make_guard_router(marks: Sequence[str]) -> Router:
    """In private chats; it comes first, before anybody looks into a file."""
    router = Router(name="guard")
    if marks:
        router.message.register(refuse, _IsPrivate(), CarriesMark(marks), Belongs())
    return router


class CarriesMark(BaseFilter):
    """A file that is named, or a picture or file that is captioned, like a restricted one."""

    def __init__(self, marks: Sequence[str]) -> None:
        self._marks = marks

    async def __call__(self, message: Message) -> bool:
        said = chain([message.caption], (getattr(getattr(message, kind), "file_name", None) for kind in _WITH_A_NAME))
        return any(carries(text, self._marks) for text in said if text)


class BehindItIsMarked(BaseFilter):
    """A tap on a question about a file whose message carries a mark now: it can be edited after it was let through.

    Gives that message to the handler as `marked`.
    """

    def __init__(self, marks: Sequence[str]) -> None:
        self._carries_mark = CarriesMark(marks)

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Message]:
        asked = query.message.reply_to_message if isinstance(query.message, Message) else None
        return {"marked": asked} if asked and await self._carries_mark(asked) else False


class _IsPrivate(BaseFilter):
    async def __call__(self, message: Message) -> bool:
        return message.chat.type == ChatType.PRIVATE


async def refuse(message: Message, texts: Texts) -> None:
    """A bot may delete what came in a private chat within 48 hours (Bot API, deleteMessage)."""
    gone = False
    with suppress(TelegramAPIError):
        gone = await message.delete()
    await message.answer(texts.html("guard-refused" if gone else "guard-refused-stays"))


async def refuse_behind(query: CallbackQuery, marked: Message, texts: Texts) -> None:
    await query.answer()
    await refuse(marked, texts)
