"""A card as it is sent."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from commission.roster.body import Body
from handlers.texts import Html

Rows = list[list[InlineKeyboardButton]]
TEXT_LIMIT = 4096  # UTF-16 units after entity parsing (Bot API, sendMessage)
NAME_LIMIT = 40  # characters of a name in a list


@dataclass(frozen=True, slots=True)
class Drawing:
    """`silent` messages make no sound; `farewell` is what the card's older message becomes, if there is one.

    `protected` ones can be neither forwarded nor saved (Bot API, sendMessage, `protect_content`).
    """

    text: Html
    rows: Rows | None = None
    silent: bool = False
    farewell: Html | None = None
    protected: bool = False

    def about(self, bodies: Iterable[Body]) -> "Drawing":
        """Protected, if one of these bodies wants that for whatever is sent about its meetings."""
        return replace(self, protected=any(body.regulation.protect_content for body in bodies))

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        return InlineKeyboardMarkup(inline_keyboard=self.rows) if self.rows else None

    @property
    def digest(self) -> str:
        """Equal digests look equal to the reader."""
        drawn = "\x00".join([self.text, *(button.model_dump_json() for row in self.rows or [] for button in row)])
        return hashlib.sha256(drawn.encode()).hexdigest()[:32]


def button(text: str, tap: CallbackData, style: str | None = None) -> InlineKeyboardButton:
    """`style`: primary, success or danger."""
    return InlineKeyboardButton(text=text, callback_data=tap.pack(), style=style)


def lines(*parts: str) -> Html:
    """Joins the lines that are there; an empty part leaves no empty line. Pass "\\n" for one."""
    return Html("\n".join("" if part == "\n" else part for part in parts if part))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def clipped(text: str, characters: int) -> str:
    """At most so many characters: lists of people must fit on a card whatever their names are."""
    return text if len(text) <= characters else f"{text[: characters - 1].rstrip()}…"
