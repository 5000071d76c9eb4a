"""A migrated database for every test: migrated once, copied as a file."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from handlers.use_cases import UseCases, use_cases
from storage.delivery import SqlDelivery
from storage.engine import make_engine
from storage.migrate import upgrade
from storage.unit_of_work import SqlWork
from tests.ordering import mixed
from tests.storage.house import NOW, House, StandingClock


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = mixed(items)


def sqlite_url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "migrated.db"
    asyncio.run(upgrade(sqlite_url(path)))
    return path


@pytest.fixture
def url(migrated: Path, tmp_path: Path) -> str:
    return sqlite_url(Path(shutil.copy(migrated, tmp_path / "kvorum.db")))


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(url)
    yield engine
    await engine.dispose()


@pytest.fixture
async def elsewhere(url: str) -> AsyncIterator[SqlWork]:
    """A second session on the same file: it sees only what has been committed."""
    engine = make_engine(url)
    yield SqlWork(engine, lambda: None)
    await engine.dispose()


@pytest.fixture
def woken() -> list[str]:
    """One entry for each time the delivery worker was woken."""
    return []


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(NOW)


@pytest.fixture
def work(engine: AsyncEngine, clock: StandingClock, woken: list[str]) -> SqlWork:
    return SqlWork(engine, lambda: woken.append("woken"), clock)


@pytest.fixture
def cases(work: SqlWork, clock: StandingClock) -> UseCases:
    return use_cases(work, clock)


@pytest.fixture
def delivery(engine: AsyncEngine) -> SqlDelivery:
    return SqlDelivery(engine)


@pytest.fixture
async def house(work: SqlWork) -> House:
    return await House.built(work)
