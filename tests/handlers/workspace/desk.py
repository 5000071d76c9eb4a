"""A secretary at her desk: she types and taps what she sees, and a recording bot keeps the chat."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from typing import Any

from aiogram import Bot, Dispatcher
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
from aiogram.types import (
    CallbackQuery,
    Chat,
    Document,
    File,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    PhotoSize,
    Update,
    User,
)

WHEN = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
_ids = count(1)


class RecordingBot(Bot):
    """Keeps one private chat as Telegram would; a method it does not know is an error."""

    def __init__(self) -> None:
        super().__init__("42:TEST")
        self.messages: dict[int, Message] = {}
        self.toasts: list[str] = []
        self.answered: set[str] = set()
        self.documents: list[Any] = []  # made here, or the id of a file that Telegram has
        self.files: dict[str, bytes] = {}
        self.received: dict[int, Message] = {}  # what people have sent
        self.deleted: set[int] = set()
        self.protected: set[int] = set()  # messages that can be neither forwarded nor saved

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:
        match method:
            case AnswerCallbackQuery():
                assert method.callback_query_id not in self.answered, "a tap is answered once"
                self.answered.add(method.callback_query_id)
                if method.text:
                    self.toasts.append(method.text)
                return True
            case SendMessage():
                assert 0 < len(method.text) <= 4096
                asked = self.received.get(method.reply_parameters.message_id) if method.reply_parameters else None
                sent = self._keep(next(_ids), method.chat_id, method.text, method.reply_markup, asked)
                self.protected |= (
                    {sent.message_id} if method.protect_content is True else set()
                )  # unset, it is a true Default
                return sent
            case EditMessageText():
                assert method.message_id in self.messages
                assert 0 < len(method.text) <= 4096
                asked = self.messages[method.message_id].reply_to_message
                return self._keep(method.message_id, method.chat_id, method.text, method.reply_markup, asked)
            case EditMessageReplyMarkup():
                old = self.messages[method.message_id]
                return self._keep(method.message_id, method.chat_id, old.text, method.reply_markup)
            case DeleteMessage():
                self.deleted.add(method.message_id)
                self.messages.pop(method.message_id, None)
                return True
            case SendDocument() | SendPhoto():
                file = method.document if isinstance(method, SendDocument) else method.photo
                self.documents.append(file)
                return self._keep(next(_ids), method.chat_id, method.caption, None)
            case GetMe():
                return User(id=42, is_bot=True, first_name="Kvorum", username="kvorum_bot")
            case GetFile():
                return File(file_id=method.file_id, file_unique_id=method.file_id, file_path=method.file_id)
        raise AssertionError(f"nobody expected {type(method).__name__}")

    async def download_file(self, file_path: Any, destination: Any = None, **_: Any) -> Any:
        kept = destination or BytesIO()
        kept.write(self.files[str(file_path)])
        kept.seek(0)
        return kept

    def _keep(
        self, message_id: int, chat_id: Any, text: str | None, markup: Any, asked: Message | None = None
    ) -> Message:
        markup = markup if isinstance(markup, InlineKeyboardMarkup) else None  # a chat shows no other with a message
        for row in markup.inline_keyboard if markup else []:
            for button in row:
                assert button.text, "a button without a label"
                assert 1 <= len((button.callback_data or "").encode()) <= 64
        shown = Message(
            message_id=message_id,
            date=WHEN,
            chat=Chat(id=int(chat_id), type="private"),
            from_user=User(id=self.id, is_bot=True, first_name="Kvorum"),
            text=text,
            reply_markup=markup,
            reply_to_message=asked,
        )
        self.messages[message_id] = shown
        return shown


@dataclass
class Desk:
    """`person`: the Telegram account that sits here."""

    dispatcher: Dispatcher
    bot: RecordingBot
    person: int
    language: str = "ru"

    @property
    def screen(self) -> Message:
        """The newest message that has buttons."""
        return next(m for m in reversed(self.bot.messages.values()) if m.reply_markup)

    @property
    def text(self) -> str:
        return self.screen.text or ""

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self._buttons(self.screen)]

    @property
    def data(self) -> list[str]:
        """What the buttons carry."""
        return [button.callback_data or "" for button in self._buttons(self.screen)]

    @property
    def last_said(self) -> str:
        return next(reversed(self.bot.messages.values())).text or ""

    async def types(self, text: str) -> None:
        await self._feed(message=self._message(text=text))

    async def replies(self, text: str) -> None:
        """To the bot's newest message."""
        await self._feed(message=self._message(text=text, reply_to_message=next(reversed(self.bot.messages.values()))))

    async def opens(self, *labels: str) -> None:
        """The menu, and what is behind these buttons, one after the other."""
        await self.types("/menu")
        for label in labels:
            await self.taps(label)

    async def sends_file(
        self, name: str, content: bytes, *, size: int | None = None, reply: bool = False, **content_of_message: Any
    ) -> None:
        """`size`: what Telegram says of it; `reply`: to the bot's newest message."""
        self.bot.files[name] = content
        document = Document(file_id=name, file_unique_id=name, file_name=name, file_size=size or len(content))
        asked = {"reply_to_message": next(reversed(self.bot.messages.values()))} if reply else {}
        await self._feed(message=self._message(document=document, **asked, **content_of_message))

    async def edits(self, message: Message, **changed: Any) -> None:
        """What was sent before."""
        await self._feed(edited_message=message.model_copy(update=changed))

    async def sends_photo(self, caption: str | None = None, *, reply: bool = False) -> None:
        self.bot.files["photo"] = b"picture"
        photo = PhotoSize(file_id="photo", file_unique_id="photo", width=90, height=90)
        asked = {"reply_to_message": next(reversed(self.bot.messages.values()))} if reply else {}
        await self._feed(message=self._message(photo=[photo], caption=caption, **asked))

    async def taps(self, label: str, *, on: Message | None = None) -> None:
        """The first button whose label begins so, its marks left aside."""
        message = on or self.screen
        found = [b for b in self._buttons(message) if b.text == label or _bare(b.text).startswith(label)]
        assert found, f"no «{label}» among {[b.text for b in self._buttons(message)]}"
        await self.taps_data(found[0].callback_data or "", on=message)

    async def taps_data(self, data: str, *, on: Message | None = None) -> None:
        query = CallbackQuery(
            id=str(next(_ids)), from_user=self._user, chat_instance="1", message=on or self.screen, data=data
        )
        await self._feed(callback_query=query)

    async def _feed(self, **event: Any) -> None:
        await self.dispatcher.feed_update(self.bot, Update(update_id=next(_ids), **event))

    def _message(self, **content: Any) -> Message:
        chat = Chat(id=self.person, type="private")
        sent = Message(message_id=next(_ids), date=WHEN, chat=chat, from_user=self._user, **content)
        self.bot.received[sent.message_id] = sent
        return sent

    @property
    def _user(self) -> User:
        return User(id=self.person, is_bot=False, first_name="Ольга", language_code=self.language)

    @staticmethod
    def _buttons(message: Message) -> list[InlineKeyboardButton]:
        markup = message.reply_markup
        assert isinstance(markup, InlineKeyboardMarkup)
        return [button for row in markup.inline_keyboard for button in row]


def _bare(label: str) -> str:
    return re.sub(r"^[^\w«]+", "", label)
