"""Polling against a source that is written by hand: what is confirmed, what waits, and what faults do."""

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import GetMe

from bot.health import Contact
from bot.updates.intake import Intake, Raw
from bot.updates.polling import Polling, Rhythm

_PATIENCE = 5.0


class FakeTelegram:
    """Gives what waits from the offset on and forgets what is below it; an empty poll waits. Faults come first."""

    def __init__(self) -> None:
        self.waiting: list[int] = []
        self.offsets: list[int | None] = []
        self.limits: list[int] = []
        self.faults: deque[Exception] = deque()
        self.opened = 0
        self._arrived = asyncio.Event()

    def come(self, *numbers: int) -> None:
        self.waiting.extend(numbers)
        self._arrived.set()

    async def open(self) -> None:
        self._suffer()
        self.opened += 1

    async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]:
        self._suffer()
        self.offsets.append(offset)
        self.limits.append(limit)
        self.waiting = [number for number in self.waiting if number >= (offset or 0)]
        if not self.waiting and wait:
            self._arrived.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), wait)
        await asyncio.sleep(0)
        return [{"update_id": number} for number in self.waiting[:limit]]

    def _suffer(self) -> None:
        if self.faults:
            raise self.faults.popleft()


@dataclass
class Worker:
    """Deals with updates; those in `slow` are not finished before they are let go."""

    slow: dict[int, asyncio.Event] = field(default_factory=dict)
    begun: list[int] = field(default_factory=list)
    done: list[int] = field(default_factory=list)

    async def __call__(self, raw: Raw) -> None:
        number = raw["update_id"]
        self.begun.append(number)
        if number in self.slow:
            await self.slow[number].wait()
        self.done.append(number)


class Play:
    def __init__(self) -> None:
        self.telegram, self.worker, self.contact = FakeTelegram(), Worker(), Contact()
        self.intake = Intake(self.worker)
        self.polling = Polling(self.telegram, self.intake, self.contact)

    def slow(self, number: int) -> asyncio.Event:
        return self.worker.slow.setdefault(number, asyncio.Event())

    @asynccontextmanager
    async def running(self) -> AsyncIterator["asyncio.Task[None]"]:
        task = asyncio.create_task(self.polling.run())
        try:
            yield task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def play() -> Play:
    return Play()


async def until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not true():  # noqa: ASYNC110 - of the fake source anything may be asked
            await asyncio.sleep(0.001)


def fault(kind: Callable[..., Exception], **facts: Any) -> Exception:
    return kind(method=GetMe(), message="as Telegram says", **facts)


async def test_what_is_done_is_forgotten_at_telegram(play: Play) -> None:
    play.telegram.come(5, 6, 7)
    async with play.running():
        await until(lambda: play.telegram.offsets[-1:] == [8])
    assert play.worker.done == [5, 6, 7]
    assert play.telegram.waiting == []
    assert play.telegram.offsets[0] is None


async def test_a_slow_one_is_never_confirmed_and_holds_up_nobody(play: Play) -> None:
    gate = play.slow(5)
    play.telegram.come(5, 6)
    async with play.running():
        await until(lambda: play.worker.done == [6])
        play.telegram.come(7)
        await until(lambda: play.worker.done == [6, 7])
        assert play.telegram.waiting == [5, 6, 7]
        assert set(play.telegram.offsets) <= {None, 5}
        gate.set()
        await until(lambda: play.telegram.waiting == [])
    assert play.worker.begun == [5, 6, 7]
    assert play.telegram.offsets[-1] == 8


async def test_while_one_is_slow_telegram_is_asked_a_few_times_a_second(play: Play) -> None:
    play.slow(5)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.begun)
        await asyncio.sleep(1)
    assert 4 <= len(play.telegram.offsets) <= 20


async def test_no_more_is_in_hand_than_one_poll_gives(play: Play) -> None:
    play.slow(1)
    play.telegram.come(*range(1, 251))
    async with play.running():
        await until(lambda: len(play.worker.done) == 99)
        asked = len(play.telegram.offsets)
        await until(lambda: len(play.telegram.offsets) > asked + 2)
        assert len(play.worker.begun) == 100
        play.slow(1).set()
        await until(lambda: play.telegram.waiting == [])
    assert sorted(play.worker.done) == list(range(1, 251))
    assert set(play.telegram.limits) == {100}


@pytest.mark.parametrize(
    "error",
    [
        fault(TelegramNetworkError),
        fault(TelegramServerError),
        fault(TelegramBadRequest),
        ClientDecodeError("no JSON", ValueError(), "<html>"),
        ZeroDivisionError(),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_a_fault_ends_nothing(play: Play, error: Exception) -> None:
    play.telegram.faults.append(error)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.done == [5])
    assert play.telegram.opened == 1


async def test_429_is_waited_for(play: Play) -> None:
    play.telegram.faults.append(fault(TelegramRetryAfter, retry_after=1))
    play.telegram.come(5)
    began = time.monotonic()
    async with play.running():
        await until(lambda: play.worker.done == [5])
    assert time.monotonic() - began >= 1


async def test_a_second_poller_is_one_clear_line_and_no_end(play: Play, caplog: pytest.LogCaptureFixture) -> None:
    play.telegram.faults.append(fault(TelegramConflictError))
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.done == [5])
    assert [line.message for line in caplog.records if line.levelname == "ERROR"] == [
        "somebody else takes this bot's updates: run one process per token"
    ]


async def test_a_refused_token_ends_it(play: Play) -> None:
    play.telegram.faults.append(fault(TelegramUnauthorizedError))
    async with play.running() as task:
        with pytest.raises(TelegramUnauthorizedError):
            await asyncio.wait_for(task, _PATIENCE)


async def test_one_that_fails_is_done_with_and_logged(play: Play, caplog: pytest.LogCaptureFixture) -> None:
    async def failing(_raw: Raw) -> None:
        raise ZeroDivisionError

    play.polling = Polling(play.telegram, Intake(failing), play.contact)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.telegram.waiting == [])
    assert "update failed" in caplog.messages


async def test_a_stop_confirms_what_is_done_and_nothing_else(play: Play) -> None:
    play.slow(6)
    play.telegram.come(5, 6, 7)
    async with play.running():
        await until(lambda: play.worker.done == [5, 7])
    await play.intake.close(0.01)
    await play.polling.farewell()
    assert play.telegram.waiting == [6, 7]
    assert (play.telegram.offsets[-1], play.telegram.limits[-1]) == (6, 1)


async def test_a_stop_waits_for_what_is_in_hand(play: Play) -> None:
    play.slow(5)
    play.telegram.come(5)
    async with play.running():
        await until(lambda: play.worker.begun)
    asyncio.get_running_loop().call_later(0.05, play.slow(5).set)
    await play.intake.close(_PATIENCE)
    await play.polling.farewell()
    assert play.worker.done == [5]
    assert play.telegram.waiting == []


@pytest.mark.parametrize("begun", [True, False])
async def test_a_farewell_never_raises(play: Play, begun: bool) -> None:
    if begun:
        play.telegram.come(5)
        async with play.running():
            await until(lambda: play.worker.done)
    play.telegram.faults.append(fault(TelegramNetworkError))
    await play.polling.farewell()
    assert bool(play.telegram.faults) is not begun


async def test_a_farewell_takes_no_longer_than_it_may(play: Play) -> None:
    class Hanging(FakeTelegram):
        async def get(self, offset: int | None, *, limit: int, wait: int) -> list[Raw]:
            return await asyncio.Future()

    intake = Intake(play.worker)
    intake.ledger.given([5])
    polling = Polling(Hanging(), intake, play.contact, rhythm=Rhythm(farewell=0.01))
    await asyncio.wait_for(polling.farewell(), _PATIENCE)


async def test_contact_is_what_telegram_answers(play: Play) -> None:
    play.telegram.faults.append(fault(TelegramNetworkError))
    async with play.running():
        await until(lambda: not play.telegram.faults)
        assert not play.contact.fresh
        await until(lambda: play.contact.fresh)  # before anything comes: an empty poll takes long
    assert play.worker.begun == []
