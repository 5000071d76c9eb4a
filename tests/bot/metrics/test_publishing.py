"""Where the metrics listen, and when."""

import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiogram import Dispatcher

from bot.metrics.meters import NoMeters
from bot.metrics.publishing import publish_metrics
from bot.metrics.reading_back import ask
from bot.metrics.readings import Readings
from bot.settings import Settings, SettingsError, load_settings
from tests.bot.metrics.notes import READINGS


@dataclass
class Reader:
    """Reads off what it is told to, or fails."""

    error: Exception | None = None

    async def __call__(self) -> Readings:
        if self.error:
            raise self.error
        return READINGS


@pytest.fixture
async def started() -> AsyncIterator[list[Dispatcher]]:
    """Dispatchers to be shut down afterwards."""
    running: list[Dispatcher] = []
    yield running
    for one in running:
        await one.emit_shutdown()


def listening_at(port: int) -> Settings:
    return load_settings(_env_file=None, metrics_listen=f"127.0.0.1:{port}")


async def test_it_listens_where_it_is_told_while_the_bot_runs(
    started: list[Dispatcher], unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    reader, dispatcher, here = Reader(), Dispatcher(disable_fsm=True), ("127.0.0.1", unused_tcp_port)
    meters = publish_metrics(listening_at(unused_tcp_port), dispatcher, reader)
    assert await ask(here) is None
    await dispatcher.emit_startup()
    started.append(dispatcher)
    meters.update("message", "done", 0.1)
    found = await ask(here)
    assert found is not None
    assert found.updates == 1
    reader.error = OSError("disk I/O error")
    assert await ask(here) is None
    assert "the metrics could not be read" in caplog.text
    reader.error = None
    await started.pop().emit_shutdown()
    assert await ask(here) is None


async def test_a_port_that_is_taken_is_one_sentence(started: list[Dispatcher], unused_tcp_port: int) -> None:
    first, second = Dispatcher(disable_fsm=True), Dispatcher(disable_fsm=True)
    for one in (first, second):
        publish_metrics(listening_at(unused_tcp_port), one, Reader())
    await first.emit_startup()
    started.append(first)
    with pytest.raises(SettingsError, match="METRICS_LISTEN"):
        await second.emit_startup()


def test_without_metrics_nothing_of_theirs_is_imported() -> None:
    code = "import sys, bot.wiring; print([m for m in sys.modules if m.startswith('prometheus')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert isinstance(publish_metrics(load_settings(_env_file=None), Dispatcher(disable_fsm=True), Reader()), NoMeters)
