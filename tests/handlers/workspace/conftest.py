"""The real dispatcher on a migrated database, in front of a recording bot."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from handlers.router import make_dispatcher
from handlers.use_cases import UseCases, use_cases
from storage.conversation import SqlConversationStorage
from storage.engine import make_engine
from storage.migrate import upgrade
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House, StandingClock

SECRETARY, MEMBER = 101, 103


def sqlite_url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workspace") / "migrated.db"
    asyncio.run(upgrade(sqlite_url(path)))
    return path


@pytest.fixture
async def engine(migrated: Path, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(sqlite_url(Path(shutil.copy(migrated, tmp_path / "kvorum.db"))))
    yield engine
    await engine.dispose()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(NOW)


@pytest.fixture
def work(engine: AsyncEngine, clock: StandingClock) -> SqlWork:
    return SqlWork(engine, lambda: None, clock)


@pytest.fixture
def cases(work: SqlWork, clock: StandingClock) -> UseCases:
    return use_cases(work, clock)


@pytest.fixture
async def house(work: SqlWork) -> House:
    return await House.built(work)


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
