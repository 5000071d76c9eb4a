"""The few widgets that all windows are made of."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from aiogram.enums import ButtonStyle
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, DialogProtocol, StartMode, Window
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.input import BaseInput, ManagedTextInput, TextInput
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row, Select, Start, SwitchTo
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.style import EMPTY_STYLE, Style
from aiogram_dialog.widgets.text import Format, Text
from aiogram_dialog.widgets.utils import GetterVariant

from handlers.workspace.guarded_window import GuardedWindow
from handlers.workspace.using import texts_of

OnTap = Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]
OnText = Callable[[DialogManager, str], Awaitable[None]]
OnChoice = Callable[[CallbackQuery, Any, DialogManager, Any], Coroutine[Any, Any, None]]
Content = Text | Keyboard | BaseInput
TEXT = Format("{text}")  # what the getter has written, as HTML
PRIMARY, SUCCESS, DANGER = Style(ButtonStyle.PRIMARY), Style(ButtonStyle.SUCCESS), Style(ButtonStyle.DANGER)


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a list; `id` is short, for it travels in the callback data."""

    id: int | str
    label: str


def token(text: str) -> int:
    """A short stand-in for a text in callback data."""
    return crc32(text.encode())


class Say(Text):
    """A message's text by its key; its facts are the strings and the numbers that the getter gives."""

    def __init__(self, key: str, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return texts_of(manager).html(self.key, **_facts(data))


class Label(Say):
    """The same for a button, where Telegram reads no HTML."""

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return texts_of(manager).plain(self.key, **_facts(data))


def window(*widgets: Content, state: State, getter: GetterVariant = None) -> Window:
    preview = LinkPreview(is_disabled=True)
    return GuardedWindow(*widgets, preview, state=state, getter=getter, parse_mode="HTML")


def tap(key: str, id_: str, on_tap: OnTap, *, when: WhenCondition = None, style: Style = EMPTY_STYLE) -> Button:
    return Button(Label(key), id_, on_tap, when=when, style=style)


def switch(key: str, id_: str, state: State, *, when: WhenCondition = None, style: Style = EMPTY_STYLE) -> SwitchTo:
    """To another window of the same dialog."""
    return SwitchTo(Label(key), id_, state, when=when, style=style)


def leave(key: str, id_: str, state: State, *, when: WhenCondition = None) -> Start:
    """To a window of another dialog."""
    return Start(Label(key), id_, state, mode=StartMode.RESET_STACK, when=when)


class Choices(Select[Any]):
    """A list of buttons; what is not one of its ids is nobody's tap."""

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        try:
            self.type_factory(data)
        except ValueError:
            return False
        return await super()._process_item_callback(callback, data, dialog, manager)


def choices(
    id_: str,
    items: str,
    on_choice: OnChoice,
    *,
    width: int = 1,
    parse: Callable[[str], Any] = int,
    when: WhenCondition = None,
) -> Group:
    """Buttons for the getter's list of Choice named `items`; `parse` raises ValueError for a foreign id."""
    select = Choices(Format("{item.label}"), id_, lambda choice: choice.id, items, parse, on_choice)
    return Group(select, width=width, when=when)


def typed(id_: str, on_text: OnText) -> TextInput[str]:
    """What is typed while the window is open."""

    async def succeed(message: Message, _widget: ManagedTextInput[str], manager: DialogManager, text: str) -> None:
        await on_text(manager, text)

    return TextInput(id_, on_success=succeed)


def pager() -> Row:
    """‹ 2 / 5 ›; the getter gives `page`, `pages` (see `paging.Page.facts`)."""
    many = "has_pages"
    return Row(
        Button(Label("page-previous"), "pg_prev", _turn(-1), when=many),
        Button(Label("page-number"), "pg_now", when=many),
        Button(Label("page-next"), "pg_next", _turn(1), when=many),
    )


def _turn(step: int) -> OnTap:
    async def turn(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        manager.dialog_data["page"] = int(manager.dialog_data.get("page", 0)) + step

    return turn


def _facts(data: dict[str, Any]) -> dict[str, object]:
    return {name: value for name, value in data.items() if isinstance(value, str | int)}
