"""An update that Telegram gives twice does nothing the second time, in this process and after a restart."""

from typing import Any

import pytest
from aiogram.types import CallbackQuery, Update, User

from bot.once import OnceMiddleware
from storage.handled import HandledBeforeError
from tests.handlers.workspace.desk import RecordingBot


class Counting:
    """A handler that remembers what it was given."""

    def __init__(self, error: Exception | None = None) -> None:
        self.numbers: list[int] = []
        self.error = error

    async def __call__(self, event: Any, _data: dict[str, Any]) -> str:
        self.numbers.append(event.update_id)
        if self.error:
            raise self.error
        return "handled"


@pytest.fixture
def bot() -> RecordingBot:
    return RecordingBot()


def tap(number: int, bot: RecordingBot) -> Update:
    person = User(id=5, is_bot=False, first_name="Анна")
    query = CallbackQuery(id=f"tap-{number}", from_user=person, chat_instance="1", data="yes").as_(bot)
    return Update(update_id=number, callback_query=query)


async def test_the_same_number_is_handled_once(bot: RecordingBot) -> None:
    once, handler = OnceMiddleware(), Counting()
    assert await once(handler, tap(1, bot), {}) == "handled"
    await once(handler, tap(1, bot), {})
    await once(handler, tap(2, bot), {})
    assert handler.numbers == [1, 2]


async def test_what_an_earlier_process_has_done_is_not_done_again_but_the_button_stops_spinning(
    bot: RecordingBot,
) -> None:
    once, handler = OnceMiddleware(), Counting()
    once.remember([1])
    await once(handler, tap(1, bot), {})
    assert handler.numbers == []
    assert bot.answered == {"tap-1"}


async def test_another_process_was_quicker(bot: RecordingBot) -> None:
    once, handler = OnceMiddleware(), Counting(HandledBeforeError())
    await once(handler, tap(1, bot), {})
    assert bot.answered == {"tap-1"}


async def test_a_refusal_is_told_as_ever(bot: RecordingBot) -> None:
    with pytest.raises(ZeroDivisionError):
        await OnceMiddleware()(Counting(ZeroDivisionError()), tap(1, bot), {})
