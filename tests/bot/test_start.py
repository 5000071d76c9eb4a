"""The start asks for updates before the rest of the program is there, and before it could lose anything."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.updates.ahead import AskedAhead
from bot.updates.intake import Raw

ROOT = Path(__file__).parents[2]
FIRST: list[Raw] = [{"update_id": 5}]


class Telegram:
    """Answers when it is let; notes what it is asked."""

    def __init__(self, *faults: Exception) -> None:
        self.asked: list[object] = []
        self.answers, self.polled = asyncio.Event(), asyncio.Event()
        self._faults: Iterator[Exception] = iter(faults)

    async def open(self) -> None:
        self.asked.append("open")
        await self.answers.wait()
        for fault in self._faults:
            raise fault

    async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]:
        self.asked.append((offset, limit, wait))
        self.polled.set()
        await self.answers.wait()
        return FIRST if offset is None else []


async def test_it_asks_at_once_and_gives_the_answer_when_somebody_wants_it() -> None:
    telegram = Telegram()
    telegram.answers.set()
    source = AskedAhead(telegram)
    source.ask(limit=100, wait=25)
    async with asyncio.timeout(5):
        await telegram.polled.wait()
        await source.open()
        assert await source.get(None, limit=100, wait=25) == FIRST
        assert telegram.asked == ["open", (None, 100, 25)]
        assert await source.get(6, limit=100, wait=25) == []
    assert telegram.asked[2:] == [(6, 100, 25)]


async def test_a_fault_is_told_and_then_it_begins_anew() -> None:
    telegram = Telegram(ConnectionError())
    telegram.answers.set()
    source = AskedAhead(telegram)
    source.ask(limit=100, wait=25)
    with pytest.raises(ConnectionError):
        await source.open()
    await source.open()
    assert await source.get(None, limit=100, wait=25) == FIRST
    assert telegram.asked == ["open", "open", (None, 100, 25)]


async def test_who_has_not_asked_ahead_asks_now() -> None:
    telegram = Telegram()
    telegram.answers.set()
    source = AskedAhead(telegram)
    await source.open()
    assert await source.get(None, limit=1, wait=0) == FIRST
    assert telegram.asked == ["open", (None, 1, 0)]


async def test_what_is_on_its_way_ends_with_the_program() -> None:
    telegram = Telegram()
    source = AskedAhead(telegram)
    source.ask(limit=100, wait=25)
    await asyncio.sleep(0)
    await source.close()
    telegram.answers.set()
    assert len(asyncio.all_tasks()) == 1
    assert telegram.asked == ["open"]


def test_the_first_request_waits_for_none_of_the_other_half() -> None:
    """In a process of its own: here everything is imported already."""
    program = (
        "import sys, bot.deferred_models as models; models.import_aiogram(); import bot.start;"
        "print({'sqlalchemy', 'aiogram_dialog', 'apscheduler', 'babel', 'storage', 'commission'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True)
    assert done.stdout == "set()\n"
