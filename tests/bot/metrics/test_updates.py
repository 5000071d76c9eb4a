"""One line an update, and what is counted of it."""

import asyncio
from itertools import count
from typing import Any

import pytest
from aiogram import BaseMiddleware, Dispatcher
from aiogram.types import CallbackQuery, ErrorEvent, Update, User

from bot.metrics.meters import NoMeters
from bot.metrics.updates import Repeats, log_updates, note_update
from bot.once import OnceMiddleware
from commission.errors import NotFoundError
from tests.bot.metrics.notes import Notes, facts
from tests.handlers.workspace.desk import RecordingBot

_taps = count()


@pytest.fixture
def dispatcher() -> Dispatcher:
    """Its handler does what the data of the tap say."""
    made = Dispatcher(disable_fsm=True)

    async def act(query: CallbackQuery) -> None:
        if query.data == "refuse":
            raise NotFoundError
        if query.data == "break":
            raise ZeroDivisionError("somebody's words")

    async def mishap(_event: ErrorEvent) -> bool:
        return True

    made.callback_query.register(act)
    made.errors.register(mishap)
    return made


def tapped(bot: RecordingBot, number: int, data: str) -> Update:
    person = User(id=5, is_bot=False, first_name="Анна")
    query = CallbackQuery(id=f"{data}-{number}-{next(_taps)}", from_user=person, chat_instance="1", data=data)
    return Update(update_id=number, callback_query=query.as_(bot)).as_(bot)


async def test_one_line_an_update_with_what_became_of_it(
    dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture
) -> None:
    bot, notes, once = RecordingBot(), Notes(), OnceMiddleware()
    once.remember([4])
    dispatcher.update.outer_middleware(Repeats(once))
    log_updates(dispatcher, notes)
    caplog.set_level("INFO", "bot.metrics.updates")
    for number, data in ((1, "do"), (2, "refuse"), (3, "break"), (4, "do"), (1, "do")):
        await dispatcher.feed_update(bot, tapped(bot, number, data))
    lines = [facts(record, "id", "kind", "outcome", "error") for record in caplog.records if record.msg == "update"]
    assert lines == [
        {"id": 1, "kind": "callback_query", "outcome": "done"},
        {"id": 2, "kind": "callback_query", "outcome": "refused", "error": NotFoundError().key},
        {"id": 3, "kind": "callback_query", "outcome": "failed", "error": "ZeroDivisionError"},
        {"id": 4, "kind": "callback_query", "outcome": "again"},
        {"id": 1, "kind": "callback_query", "outcome": "again"},
    ]
    assert [outcome for *_, outcome in notes.told] == ["done", "refused", "failed", "again", "again"]


async def test_waiting_for_one_s_turn_counts(dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture) -> None:
    class Slow(BaseMiddleware):
        async def __call__(self, handler: Any, event: Any, data: dict[str, Any]) -> Any:
            await asyncio.sleep(0.02)
            return await handler(event, data)

    dispatcher.update.outer_middleware(Slow())
    log_updates(dispatcher, NoMeters())
    caplog.set_level("INFO", "bot.metrics.updates")
    await dispatcher.feed_update(bot := RecordingBot(), tapped(bot, 1, "do"))
    assert caplog.records[0].__dict__["ms"] >= 20


def test_what_nobody_knows_gets_no_label_of_its_own() -> None:
    notes = Notes()
    note_update(notes, 5, ["update_id", "somebody's words"], "done")
    note_update(notes, 6, ["update_id", "message"], "done")
    assert notes.told == [("update", "unknown", "done"), ("update", "message", "done")]
