from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from simulator.server import serve
from tests.simulator.description import DescribedControl
from tests.simulator.polls import DAYS
from tests.simulator.receiver import Receiver, receiving

TOKEN = "12345:abcdef"
START = datetime(2021, 7, 20, 7, 0, tzinfo=UTC)


class QuickSession(AiohttpSession):
    """aiogram's own session waits a quarter of a second for TLS when it closes; here is no TLS."""

    async def close(self):
        if self._session is not None:
            await self._session.close()


class RawApi:
    """Bot API calls without a library: status and answer as they came."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def __call__(self, method: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters) as response:
            return response.status, await response.json()

    async def refusal(self, method: str, **parameters: Any) -> str:
        """The description of a refusal whose code is its HTTP status."""
        status, answer = await self(method, **parameters)
        assert answer["ok"] is False
        assert answer["error_code"] == status
        return answer["description"]

    async def result(self, method: str, **parameters: Any) -> Any:
        status, answer = await self(method, **parameters)
        assert (status, answer["ok"]) == (200, True), answer
        return answer["result"]


@pytest.fixture
async def server():
    async with serve(start_at=START) as running:
        yield running


@pytest.fixture
async def control(server):
    async with DescribedControl(server.url) as client:
        yield client


@pytest.fixture
async def bot(server):
    session = QuickSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(TOKEN, session=session).context() as client:
        yield client


@pytest.fixture
async def raw(server):
    async with aiohttp.ClientSession() as session:
        yield RawApi(session, server.url)


@pytest.fixture
async def stranger(control):
    """The number of someone who never wrote to the bot."""
    person = await control.person("Борис")
    return person["id"]


@pytest.fixture
async def anna(control, raw):
    """The number of someone who started the bot; her /start is confirmed."""
    person = await control.person(
        "Анна", last_name="Котова", username="anna_k", phone="+79990000001", language_code="ru"
    )
    await control.write(person["id"], "/start")
    await raw("getUpdates", offset=-1)
    await raw("getUpdates", offset=2)
    return person["id"]


@pytest.fixture
async def boris(stranger):
    """The same stranger, for groups: there it does not matter that he never wrote to the bot."""
    return stranger


@pytest.fixture
async def vera(control):
    """One more stranger."""
    person = await control.person("Вера", username="vera_v")
    return person["id"]


@pytest.fixture
async def receiver(server):
    """A webhook to give to the server, which makes its pauses between two attempts a hundredth as long."""
    server.world.webhook.pause_unit = 0.01
    async with receiving(Receiver()) as running:
        yield running


@pytest.fixture
async def open_poll(bot, anna):
    """Everybody sees who chose what."""
    return await bot.send_poll(anna, "Когда?", DAYS, is_anonymous=False)
