"""From JSON to the dispatcher; what aiogram cannot read is done with, and does not hold up the rest."""

import pytest
from aiogram import Dispatcher
from aiogram.types import Message, Update

from bot.updates.feeding import Feeder
from bot.updates.intake import Intake
from tests.bot.metrics.notes import Notes, facts
from tests.handlers.workspace.desk import RecordingBot

PERSON = {"id": 5, "is_bot": False, "first_name": "Анна"}
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": PERSON, "text": "да"}


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def feeder(heard: list[str], notes: Notes) -> Feeder:
    dispatcher = Dispatcher(disable_fsm=True)

    async def hear(message: Message, event_update: Update) -> None:
        assert message.bot is not None
        assert event_update.update_id == 5
        heard.append(message.text or "")

    dispatcher.message.register(hear)
    return Feeder(RecordingBot(), dispatcher, notes)


async def test_an_update_reaches_its_handler(feeder: Feeder, heard: list[str]) -> None:
    await feeder({"update_id": 5, "message": MESSAGE})
    assert heard == ["да"]


async def test_an_unreadable_update_is_logged_without_its_words_and_done(
    feeder: Feeder, heard: list[str], notes: Notes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    intake = Intake(feeder)
    task = intake.take({"update_id": 5, "message": {**MESSAGE, "date": "тайна"}})
    assert task is not None
    await task
    assert heard == []
    assert caplog.messages == ["update not understood", "update"]
    assert facts(caplog.records[-1], "id", "kind", "outcome") == {"id": 5, "kind": "message", "outcome": "unreadable"}
    assert notes.told == [("update", "message", "unreadable")]
    assert "тайна" not in caplog.text
    assert intake.take({"update_id": 5}) is None
