"""Telegram without HTTP: answers every method as the real one would, and keeps what it was asked."""

import itertools
from collections import Counter, deque
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import Chat, File, InlineKeyboardMarkup, Message, User

from tests.hostile.limits import faults

TOKEN = "42:TEST"
ME = User(id=42, is_bot=True, first_name="Кворум", username="kvorum_bot")
DOWNLOAD_LIMIT = 20 * 1024**2  # bytes (Bot API, getFile)
_WHEN = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
_REMEMBERED = 40  # messages of one chat


class PaperTelegram(BaseSession):
    """`wrong` lists what the real one would have refused for its form; `answered` counts answers to each tap.

    Only `started` chats can be written to (private ones), and only messages that are there can be edited.
    """

    def __init__(self) -> None:
        super().__init__()
        self.started: set[int] = set()
        self.files: dict[str, bytes] = {}
        self.wrong: list[str] = []
        self.answered: Counter[str] = Counter()
        self.toasts: dict[str, str] = {}
        self.spoken: Counter[int] = Counter()  # messages to each chat
        self.chats: dict[int, deque[Message]] = {}
        self._first: dict[int, list[Message]] = {}
        self._ids = itertools.count(1000)

    def bot(self, *_settings: object) -> Bot:
        """What `bot.telegram.make_bot` gives, on this session."""
        return Bot(TOKEN, session=self, default=DefaultBotProperties(parse_mode="HTML"))

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's own signature
    ) -> Any:
        self.wrong += [f"{type(method).__name__}: {fault}" for fault in faults(method)]
        match method:
            case AnswerCallbackQuery():
                return self._answer(method)
            case SendMessage():
                return self._send(bot, method, method.chat_id, method.text, method.reply_markup)
            case SendDocument() | SendPhoto():
                return self._send(bot, method, method.chat_id, method.caption or "", None)
            case EditMessageText() | EditMessageReplyMarkup():
                return self._edit(bot, method)
            case DeleteMessage():
                return self._delete(method)
            case GetMe():
                return ME
            case GetFile():
                return self._file(method)
        raise AssertionError(f"nobody expected {type(method).__name__}")

    async def stream_content(self, url: str, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield self.files.get(url.rpartition("/")[2], b"")

    async def close(self) -> None:
        """There is nothing to close."""

    def keep(self) -> None:
        """The chats as they are now are what `restore` gives back."""
        self._first = {chat: list(messages) for chat, messages in self.chats.items()}

    def restore(self) -> None:
        self.chats = {chat: deque(messages, maxlen=_REMEMBERED) for chat, messages in self._first.items()}
        self._ids = itertools.count(10_000)
        self.answered.clear()
        self.toasts.clear()
        self.spoken.clear()

    def buttons(self, chat_id: int) -> list[tuple[Message, str]]:
        """Each button that is still in the chat, with its message."""
        return [
            (message, button.callback_data)
            for message in self.chats.get(chat_id, ())
            if message.reply_markup
            for row in message.reply_markup.inline_keyboard
            for button in row
            if button.callback_data
        ]

    def _answer(self, method: AnswerCallbackQuery) -> bool:
        self.answered[method.callback_query_id] += 1
        self.toasts.setdefault(method.callback_query_id, method.text or "")
        return True

    def _send(self, bot: Bot, method: TelegramMethod[Any], chat_id: int | str, text: str, markup: Any) -> Message:
        chat = int(chat_id)
        if chat > 0 and chat not in self.started:
            raise TelegramForbiddenError(method, "Forbidden: bot can't initiate conversation with a user")
        self.spoken[chat] += 1
        message = _message(bot, next(self._ids), chat, text, markup)
        self.chats.setdefault(chat, deque(maxlen=_REMEMBERED)).append(message)
        return message

    def _edit(self, bot: Bot, method: EditMessageText | EditMessageReplyMarkup) -> Message:
        place = self._place(method, method.chat_id, method.message_id, "edit")
        chat = self.chats[int(method.chat_id or 0)]
        text = method.text if isinstance(method, EditMessageText) else chat[place].text
        chat[place] = _message(
            bot, int(method.message_id or 0), int(method.chat_id or 0), text or "", method.reply_markup
        )
        return chat[place]

    def _delete(self, method: DeleteMessage) -> bool:
        place = self._place(method, method.chat_id, method.message_id, "delete")
        del self.chats[int(method.chat_id)][place]
        return True

    def _place(self, method: TelegramMethod[Any], chat_id: int | str | None, message_id: int | None, what: str) -> int:
        for place, message in enumerate(self.chats.get(int(chat_id or 0), ())):
            if message.message_id == message_id:
                return place
        raise TelegramBadRequest(method, f"Bad Request: message to {what} not found")

    def _file(self, method: GetFile) -> File:
        content = self.files.get(method.file_id)
        if content is None:
            raise TelegramBadRequest(method, "Bad Request: wrong file_id or the file is temporarily unavailable")
        if len(content) > DOWNLOAD_LIMIT:
            raise TelegramBadRequest(method, "Bad Request: file is too big")
        return File(file_id=method.file_id, file_unique_id=method.file_id, file_path=method.file_id)


def _message(bot: Bot, number: int, chat: int, text: str, markup: Any) -> Message:
    keyboard = markup if isinstance(markup, InlineKeyboardMarkup) else None
    kind = "private" if chat > 0 else "supergroup"
    return Message.model_construct(
        message_id=number, date=_WHEN, chat=Chat(id=chat, type=kind), from_user=ME, text=text, reply_markup=keyboard
    ).as_(bot)
