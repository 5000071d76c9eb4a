"""Ticks that are stored nowhere: they travel in the buttons, and two quick taps come from the same old buttons."""

from collections import OrderedDict
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, TelegramObject

from handlers.identity import Handler

_REMEMBERED = 10_000  # messages


class Ticks:
    """What is ticked in a message by now, as bits. In this process: after a restart the buttons say it again."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, int], int] = OrderedDict()

    def of(self, query: CallbackQuery, shown: int) -> int:
        """`shown`: what was ticked on the buttons when they were drawn."""
        return self._known.get(_key(query), shown)

    def tick(self, query: CallbackQuery, shown: int, option: int, *, on: bool) -> int:
        """Sets or takes back one, a tap that comes twice does the same; what is ticked then."""
        bit, picked = 1 << option, self.of(query, shown)
        picked = picked | bit if on else picked & ~bit
        self._known[_key(query)] = picked
        self._known.move_to_end(_key(query))
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return picked

    def forget(self, query: CallbackQuery) -> None:
        """As soon as it has been answered: nothing joins a person to a choice any more."""
        self._known.pop(_key(query), None)


class TicksMiddleware(BaseMiddleware):
    """Gives the handlers `ticks`."""

    def __init__(self) -> None:
        self._ticks = Ticks()

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        data["ticks"] = self._ticks
        return await handler(event, data)


def _key(query: CallbackQuery) -> tuple[int, int]:
    return query.from_user.id, query.message.message_id if query.message else 0
