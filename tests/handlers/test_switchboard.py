"""A tap goes to those whom it concerns, in their order, and everything else to everybody."""

from datetime import UTC, datetime

import pytest
from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Chat, Message, User

from handlers.switchboard import Switchboard

HE = User(id=1, is_bot=False, first_name="Ольга")


class Yes(CallbackData, prefix="yes"):
    number: int


class No(CallbackData, prefix="no"):
    number: int


class Asked:
    """Who was asked, in their order; routers are told by what their handlers accept."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def router(self, name: str, *taps: type[CallbackData], any_tap: bool = False, below: bool = False) -> Router:
        router = Router(name=name)

        async def note(_event: object) -> bool:
            self.names.append(name)
            return True

        async def handled(_event: object) -> str:
            return name

        async def wanted(_event: object, callback_data: CallbackData) -> bool:
            return getattr(callback_data, "number", 0) < 100

        for observer in (router.callback_query, router.message):
            observer.filter(note)
        for tap in taps:
            router.callback_query.register(handled, tap.filter(), wanted)
        if any_tap:
            router.callback_query.register(handled)
        if not below:
            return router
        above = Router(name=f"above {name}")
        above.include_router(router)
        return above


def tap(data: str) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=HE, chat_instance="1", data=data)


async def goes(board: Switchboard, data: str) -> object:
    return await board.propagate_event("callback_query", tap(data))


async def test_a_tap_asks_nobody_whom_it_does_not_concern() -> None:
    asked = Asked()
    board = Switchboard(asked.router("yes", Yes), asked.router("no", No), asked.router("any", any_tap=True))
    assert await goes(board, No(number=1).pack()) == "no"
    assert asked.names == ["no"]


async def test_two_take_the_same_kind_and_the_first_that_wants_it_has_it() -> None:
    asked = Asked()
    first, second = asked.router("first", Yes), asked.router("second", Yes, No, below=True)
    first.callback_query.handlers.clear()
    first.callback_query.register(_never, Yes.filter(), _refuses)
    board = Switchboard(first, second, asked.router("other", No))
    assert await goes(board, Yes(number=1).pack()) == "second"
    assert asked.names == ["first", "second"]


@pytest.mark.parametrize("data", ["maybe:1", "", "yes", "yes:what", "yes:100"])
async def test_what_nobody_knows_ends_with_those_who_take_anything(data: str) -> None:
    asked = Asked()
    board = Switchboard(asked.router("yes", Yes), asked.router("any", any_tap=True))
    assert await goes(board, data) == "any"


async def test_words_go_to_all_of_them() -> None:
    asked = Asked()
    board = Switchboard(asked.router("yes", Yes), asked.router("no", No))
    words = Message(message_id=1, date=datetime(2021, 7, 20, tzinfo=UTC), chat=Chat(id=1, type="private"), text="?")
    await board.propagate_event("message", words)
    assert asked.names == ["yes", "no"]


async def _never(_event: object) -> str:
    return "never"


async def _refuses(_event: object) -> bool:
    return False
