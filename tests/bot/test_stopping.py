"""The end of a run is in time whatever hangs, and what could not be written down by then is told of honestly."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.stopping import Allowance, stop
from bot.updates.intake import Intake, Raw
from tests.durability.faults import locked
from tests.durability.scene import CONCURRENCY, Scene, broadcast

PEOPLE, TAPPING = 60, 6
SOON = {"sending": 0.1, "answers": 0.2, "all": 0.4}
WITHIN = SOON["all"] + 1.2  # seconds; two of the moments for what has been cancelled, and a busy machine
STOPS_WITHIN = 9.0


async def promptly() -> None:
    await asyncio.sleep(0)


async def for_ever() -> None:
    await asyncio.Event().wait()


@dataclass
class Stubborn:
    """Does not end when it is cancelled, as if a thread did not answer."""

    freed: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self) -> None:
        while not self.freed.is_set():
            with suppress(asyncio.CancelledError):
                await self.freed.wait()


@pytest.fixture
async def stubborn() -> AsyncIterator[Stubborn]:
    the_one = Stubborn()
    yield the_one
    the_one.freed.set()
    await asyncio.sleep(0)


@dataclass
class Telegram:
    """A way in that says farewell as it is told to."""

    farewells: Callable[[], Awaitable[None]] = promptly
    said: list[str] = field(default_factory=list)

    async def run(self) -> None:
        await for_ever()

    async def farewell(self) -> None:
        self.said.append("farewell")
        await self.farewells()


async def stopped(way: Telegram, intake: Intake, **hanging: Callable[[], Awaitable[None]]) -> float:
    """Seconds that it took; the parts end as soon as they may, but for those that hang."""
    acts: dict[str, Callable[[], Awaitable[None]]] = {"updates": for_ever, "tick": for_ever, "worker": promptly}
    parts = {name: asyncio.create_task(_run(act), name=name) for name, act in (acts | hanging).items()}
    await asyncio.sleep(0)
    began = time.monotonic()
    await stop(way, intake, lambda: None, parts, Allowance(**SOON))
    return time.monotonic() - began


async def _run(act: Callable[[], Awaitable[None]]) -> None:
    await act()


async def nothing(_raw: Raw) -> None:
    """Is done at once."""


async def test_when_nothing_hangs_it_takes_no_time() -> None:
    way = Telegram()
    assert await stopped(way, Intake(nothing)) < SOON["sending"]
    assert way.said == ["farewell"]


@pytest.mark.parametrize("part", ["updates", "tick", "worker"])
async def test_a_part_that_does_not_end_is_left_behind_and_named(
    part: str, stubborn: Stubborn, caplog: pytest.LogCaptureFixture
) -> None:
    way = Telegram()
    assert await stopped(way, Intake(nothing), **{part: stubborn}) < WITHIN
    assert way.said == ["farewell"]
    assert [record.__dict__["tasks"] for record in caplog.records][-1] == [part]


async def test_a_worker_that_waits_is_cancelled_when_its_time_is_over(caplog: pytest.LogCaptureFixture) -> None:
    assert SOON["all"] <= await stopped(Telegram(), Intake(nothing), worker=for_ever) < WITHIN
    assert caplog.records == []


async def test_an_update_that_does_not_end_is_not_confirmed(stubborn: Stubborn) -> None:
    async def work(_raw: Raw) -> None:
        await stubborn()

    intake = Intake(work)
    intake.ledger.given([5])
    intake.take({"update_id": 5})
    assert await stopped(Telegram(), intake) < WITHIN
    assert intake.ledger.offset == 5


async def test_telegram_that_does_not_hear_the_farewell_is_left(stubborn: Stubborn) -> None:
    assert await stopped(Telegram(stubborn), Intake(nothing)) < WITHIN


async def test_while_another_process_holds_the_database(tmp_path: Path) -> None:
    """What was sent and could not be written down comes again, and is shown as possibly twice."""
    async with broadcast(tmp_path, PEOPLE, rate=60) as scene:
        await scene.control.fault(method="sendMessage", answer_delay=0.3)  # so that some are always under way
        scene.stage.start_bot()
        await scene.until_invited(CONCURRENCY)
        with locked(scene):
            taps = [asyncio.create_task(tap(scene, account)) for account in scene.accounts[:TAPPING]]
            await asyncio.sleep(0.2)
            assert await seconds_of_a_stop(scene) < STOPS_WITHIN
        assert sum("cut off" in line for line in lines(scene)) == 1
        await asyncio.to_thread(scene.stage.start_bot)
        await scene.until_invited(PEOPLE)
        await scene.control.quiet(2, timeout=60)
        copies = scene.boxes.invited
        doubles = {account for account in scene.accounts if copies[account] > 1}
        assert doubles
        assert doubles <= scene.twice()
        assert copies.total() - PEOPLE <= CONCURRENCY
        scene.check_integrity()
        await asyncio.gather(*taps)


async def seconds_of_a_stop(scene: Scene) -> float:
    assert scene.stage.bot is not None
    began = time.monotonic()
    assert await asyncio.to_thread(scene.stage.bot.stop) == 0
    return time.monotonic() - began


def lines(scene: Scene) -> list[str]:
    assert scene.stage.bot is not None
    return scene.stage.bot.lines


async def tap(scene: Scene, account: int) -> None:
    await scene.control.tap(account, "Буду лично", wait=60)
