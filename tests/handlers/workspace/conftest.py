"""The real dispatcher on a migrated database, in front of a recording bot."""

from collections.abc import Iterator

import pytest
from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import House

SECRETARY, MEMBER = 101, 103


@pytest.fixture
def bot() -> RecordingBot:
    return RecordingBot()


@pytest.fixture
def dispatcher(cases: UseCases, engine: AsyncEngine) -> Dispatcher:
    return make_dispatcher(cases, SqlConversationStorage(engine))


@pytest.fixture
def desk(dispatcher: Dispatcher, bot: RecordingBot, house: House) -> Desk:
    """The secretary of the first body of the house."""
    return Desk(dispatcher, bot, SECRETARY)


@pytest.fixture(autouse=True)
def _every_text_is_there(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    missing = [(record.message, vars(record).get("key")) for record in caplog.get_records("call")]
    assert not [said for said in missing if said[0] in ("no text", "text with holes")], missing
