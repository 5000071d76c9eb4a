"""The ticker beside a clock that somebody sets, and what is to be done once a day."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import bot.clock
from bot.clock import MachineClock, Ticker
from bot.database_watch import DatabaseWatch
from bot.heartbeat import Heartbeat
from bot.housekeeping import Housekeeping
from commission.clock.fire_due import FireDueReminders
from commission.moment import SteadyClock
from storage.handled import HandledUpdates
from storage.retention import OutboxRetention


class Handled(HandledUpdates):
    def __init__(self) -> None:
        self.forgot = asyncio.Event()

    async def forget_old(self) -> None:
        self.forgot.set()


class Nothing(OutboxRetention):
    def __init__(self) -> None:
        """It needs no database."""

    async def forget_old(self, kept: timedelta) -> int:
        return 0


class NoReminders(FireDueReminders):
    def __init__(self) -> None:
        """It needs no database."""

    async def __call__(self) -> int:
        return 0


def ticker(folder: Path, daily: Callable[[], Awaitable[None]]) -> Ticker:
    heartbeat = Heartbeat(f"sqlite+aiosqlite:///{folder / 'kvorum.sqlite3'}")
    watch = DatabaseWatch(asyncio.Event().wait)
    return Ticker(NoReminders(), 60, asyncio.Event(), heartbeat, daily, watch, first_day_after=timedelta())


async def test_the_housekeeping_is_really_done(tmp_path: Path) -> None:
    """It is an object with `__call__`, which APScheduler calls without awaiting it."""
    handled = Handled()
    running = asyncio.create_task(
        ticker(tmp_path, Housekeeping(handled, Nothing(), handled.forget_old, timedelta(days=1))).run()
    )
    async with asyncio.timeout(5):
        await handled.forgot.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


class Wall(datetime):
    """The machine's clock, as somebody has set it."""

    ahead = timedelta()

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return datetime.now(UTC) + cls.ahead


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_jump_is_noticed_once(hours: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.clock, "datetime", Wall)
    machine = MachineClock()
    assert not machine.has_jumped()
    monkeypatch.setattr(Wall, "ahead", timedelta(hours=hours))
    assert machine.has_jumped()
    assert not machine.has_jumped()


def test_the_steady_clock_agrees_with_the_machines_while_nobody_sets_it() -> None:
    assert abs(SteadyClock().now() - datetime.now(UTC)) < timedelta(seconds=1)
