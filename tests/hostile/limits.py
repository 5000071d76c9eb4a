"""What the Bot API refuses of a method, looked at before anything is sent."""

from html.parser import HTMLParser
from typing import Any

from aiogram.client.default import Default
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendDocument, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import InlineKeyboardMarkup

TEXT, CAPTION, TOAST, CALLBACK_DATA, BUTTONS = 4096, 1024, 200, 64, 100  # UTF-16 units, bytes, buttons
_TAGS = {"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler", "tg-time", "strong", "em"}


def faults(method: TelegramMethod[Any]) -> list[str]:
    """Why Telegram would not take it; empty when it would."""
    match method:
        case AnswerCallbackQuery():
            return _length("toast", method.text or "", TOAST, least=0)
        case SendMessage() | EditMessageText():
            text = getattr(method, "text", None) or ""
            return [*_text(text, html=_is_html(method.parse_mode)), *_keyboard(method.reply_markup)]
        case SendDocument() | SendPhoto():
            return _length("caption", method.caption or "", CAPTION, least=0)
    return []


def faults_of_drawing(text: str, keyboard: InlineKeyboardMarkup | None) -> list[str]:
    """The same for a card, which is HTML."""
    return [*_text(text, html=True), *_keyboard(keyboard)]


def _is_html(parse_mode: object) -> bool:
    return isinstance(parse_mode, Default) or parse_mode == "HTML"


def _text(text: str, *, html: bool) -> list[str]:
    if not html:
        return _length("text", text, TEXT)
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [*reader.faults, *(f"<{tag}> is not closed" for tag in reader.open), *_length("text", reader.text, TEXT)]


def _length(what: str, text: str, most: int, *, least: int = 1) -> list[str]:
    try:
        units = len(text.encode("utf-16-le")) // 2
        visible = len(text.strip().encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        return [f"{what} has a lone surrogate"]
    return [] if visible >= least and units <= most else [f"{what} of {units} units"]


def _keyboard(markup: object) -> list[str]:
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    buttons = [button for row in markup.inline_keyboard for button in row]
    found = [f"{len(buttons)} buttons"] if len(buttons) > BUTTONS else []
    for button in buttons:
        size = len((button.callback_data or "").encode())
        if not button.text.strip("\x00"):
            found.append("a button without a label")
        if not 1 <= size <= CALLBACK_DATA:
            found.append(f"callback data of {size} bytes")
    return found


class _Reader(HTMLParser):
    """Telegram's HTML: a few tags, all of them closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.open, self.faults = "", list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.open.append(tag)
        if tag not in _TAGS:
            self.faults.append(f"<{tag}> is no tag of Telegram's")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.text += data
