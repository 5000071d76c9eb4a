"""A Telegram written by hand, a worker whose updates can be slow, and polling between them."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram.methods import GetMe

from bot.health import Contact
from bot.updates.intake import Intake, Raw
from bot.updates.polling import Polling

PATIENCE = 5.0


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


async def until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110 - of the fake source anything may be asked
            await asyncio.sleep(0.001)


def fault(kind: Callable[..., Exception], **facts: Any) -> Exception:
    return kind(method=GetMe(), message="as Telegram says", **facts)
