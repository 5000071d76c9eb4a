"""The tick, and a clock that can be played with."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

import aiohttp
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.database_watch import DatabaseWatch
from bot.heartbeat import Heartbeat
from commission.clock.fire_due import FireDueReminders
from commission.moment import SteadyClock, utc

_log = logging.getLogger(__name__)
_RECONNECT = 1.0  # seconds
_AFTER_THE_START = timedelta(minutes=1)  # first what people wait for
_JUMP = timedelta(seconds=5)  # of the machine's clock; less is no more than its being set right


class Ticker:
    """One interval job, and a tick at once when a clock jumps; beside it, what is `daily` to be done.

    What is due is in the database, so a tick that comes late or twice changes nothing.
    """

    def __init__(
        self,
        fire: FireDueReminders,
        seconds: float,
        jumped: asyncio.Event,
        heartbeat: Heartbeat,
        daily: Callable[[], Awaitable[None]],
        watch: DatabaseWatch,
        *,
        first_day_after: timedelta = _AFTER_THE_START,
    ) -> None:
        self._fire, self._jumped, self._heartbeat, self._watch = fire, jumped, heartbeat, watch
        self._seconds, self._daily = seconds, daily
        always = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        first = datetime.now(UTC) + first_day_after
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job = self._scheduler.add_job(self.tick, "interval", seconds=seconds, **always)
        self._scheduler.add_job(self._day, "interval", days=1, next_run_time=first, **always)
        self._turn = asyncio.Lock()
        self.last: datetime | None = None  # when a tick has last done all that was due; the machine's clock, UTC

    async def tick(self) -> None:
        """Fires until nothing is due. Never raises: the next tick tries again."""
        async with self._turn:
            try:
                while await self._fire():
                    pass
            except Exception as error:
                if not self._watch.noticed(error):
                    _log.exception("the tick failed")
            else:
                self.last = datetime.now(UTC)
                self._heartbeat.beat()

    async def run(self) -> None:
        """Until cancelled."""
        self._scheduler.start()
        machine = MachineClock()
        try:
            while True:
                await self.tick()
                await self._until_a_clock_jumps(machine)
        finally:
            self._scheduler.pause()
            try:
                await self._turn.acquire()  # a tick that goes on is short, and an end in the middle looks like a fault
            finally:
                self._scheduler.shutdown(wait=False)
                self._heartbeat.end()

    async def _day(self) -> None:
        """APScheduler awaits coroutine functions, and no other callables that give a coroutine."""
        await self._daily()

    async def _until_a_clock_jumps(self, machine: "MachineClock") -> None:
        while not self._jumped.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(self._seconds):
                    await self._jumped.wait()
            if machine.has_jumped():
                # Set back by an hour, the scheduler would wait until the old time has come again.
                self._job.modify(next_run_time=datetime.now(UTC))
                return
        self._jumped.clear()


class MachineClock:
    """Notices when somebody sets it: then it goes apart from the seconds that have really passed."""

    def __init__(self) -> None:
        self._apart = self._measure()

    def has_jumped(self) -> bool:
        """Since the last question. The log says by how much."""
        apart = self._measure()
        jump, self._apart = apart - self._apart, apart
        if abs(jump) < _JUMP:
            return False
        _log.warning("the machine's clock was set", extra={"by_seconds": round(jump.total_seconds())})
        return True

    def _measure(self) -> timedelta:
        return datetime.now(UTC) - SteadyClock().now()


class FollowedClock:
    """The clock of a Telegram in a box: asked once at the start, then told of every jump.

    Between two jumps it runs at the speed of the machine's. Only for demonstrations and tests.
    """

    def __init__(self, url: str, on_jump: Callable[[], None]) -> None:
        self._url, self._on_jump = f"{url}/control/clock", on_jump
        self._ahead = timedelta()
        self._version = -1
        self._task: asyncio.Task[None] | None = None

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        await self._ask({})
        self._task = asyncio.create_task(self._follow())
        return self

    async def __aexit__(
        self, _t: type[BaseException] | None, _e: BaseException | None, _b: TracebackType | None
    ) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._session.close()

    async def _follow(self) -> None:
        while True:
            try:
                await self._ask({"after": self._version})
            except (aiohttp.ClientError, TimeoutError):
                await asyncio.sleep(_RECONNECT)

    async def _ask(self, query: dict[str, int]) -> None:
        async with self._session.get(self._url, params=query) as response:
            told = await response.json()
        self._ahead = utc(datetime.fromisoformat(told["now"])) - datetime.now(UTC)
        jumped, self._version = told["version"] != self._version, told["version"]
        if jumped:
            self._on_jump()
