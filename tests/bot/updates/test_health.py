"""/healthz and /readyz say the truth, and nothing more."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy.exc import OperationalError

from bot.health import Contact, Health, reach
from bot.updates.health_routes import health_routes
from bot.updates.listener import listening
from storage.engine import make_engine
from storage.migrate import upgrade


class Patient:
    """A bot whose parts can fail."""

    def __init__(self) -> None:
        self.database: Exception | None = None
        self.now = 1000.0
        self.contact = Contact(lambda: self.now)
        self.contact()
        self.parts = {name: asyncio.create_task(self._live()) for name in ("updates", "worker", "tick")}
        self.looked = 0
        self.health = Health(self.reach, self.contact, self.parts)

    async def reach(self) -> None:
        self.looked += 1
        if self.database:
            raise self.database

    async def _live(self) -> None:
        await asyncio.Future()


@pytest.fixture
async def patient() -> AsyncIterator[Patient]:
    the_patient = Patient()
    yield the_patient
    for task in the_patient.parts.values():
        task.cancel()
    await asyncio.gather(*the_patient.parts.values(), return_exceptions=True)


async def asked(patient: Patient, path: str) -> tuple[int, dict[str, bool]]:
    async with (
        listening("HEALTH_LISTEN", "127.0.0.1:0", health_routes(patient.health)) as (host, port),
        aiohttp.ClientSession() as session,
        session.get(f"http://{host}:{port}{path}") as response,
    ):
        assert not [name for name in response.headers if name.lower().startswith("access-control")]
        return response.status, await response.json()


async def test_all_is_well(patient: Patient) -> None:
    found = {"database": True, "updates": True, "worker": True, "tick": True, "telegram": True}
    assert await asked(patient, "/readyz") == (200, found)


async def test_a_database_that_is_away(patient: Patient) -> None:
    patient.database = OSError("disk")
    status, found = await asked(patient, "/readyz")
    assert (status, [name for name, well in found.items() if not well]) == (503, ["database"])
    assert (await asked(patient, "/healthz"))[0] == 200


@pytest.mark.parametrize("name", ["updates", "worker", "tick"])
async def test_a_part_that_has_ended(patient: Patient, name: str) -> None:
    patient.parts[name].cancel()
    await asyncio.gather(patient.parts[name], return_exceptions=True)
    status, found = await asked(patient, "/readyz")
    assert (status, [part for part, well in found.items() if not well]) == (503, [name])


async def test_telegram_has_not_answered_for_two_minutes(patient: Patient) -> None:
    patient.now += 121
    status, found = await asked(patient, "/readyz")
    assert (status, found["telegram"]) == (503, False)


async def test_telegram_has_never_answered(patient: Patient) -> None:
    assert not Contact().fresh


async def test_asking_often_costs_one_look(patient: Patient) -> None:
    await asyncio.gather(*(patient.health.examine() for _ in range(50)))
    assert patient.looked == 1


async def test_the_database_is_read_from(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kvorum.sqlite3'}"
    engine = make_engine(url)
    with pytest.raises(OperationalError):
        await reach(engine)
    await upgrade(url)
    await reach(engine)
    await engine.dispose()
