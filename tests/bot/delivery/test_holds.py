"""A broadcast is held: what waits for its turn goes back, and what is on its way arrives."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.crowd import SECRETARY
from bot.delivery.bucket import Pace
from bot.delivery.holds import HeldError, Holds
from commission.ids import BroadcastId
from tests.bot.delivery.workshop import CHAT, Workshop, job
from tests.durability.scene import broadcast
from tests.e2e.people import tap

HELD, OTHER = BroadcastId(1), BroadcastId(2)
SLOW = 5  # messages a second
LONG = 3.0  # seconds in which all that is in hand would leave


@pytest.fixture
def workshop(workshop: Workshop) -> Workshop:
    """Its pace lets nobody through for a while."""
    workshop.sender.pace.stop(60)
    return workshop


async def begun(workshop: Workshop, which: BroadcastId) -> "asyncio.Task[None]":
    """A job that waits for its turn."""
    task = asyncio.create_task(workshop.sender(replace(job(), broadcast=which)))
    done, _ = await asyncio.wait([task], timeout=0.05)
    assert not done
    return task


async def test_who_waits_goes_back_at_once_and_others_go_on_waiting(workshop: Workshop) -> None:
    waiting, other = await begun(workshop, HELD), await begun(workshop, OTHER)
    workshop.sender.holds.hold(HELD)
    await asyncio.wait_for(waiting, 1)
    assert [(word, facts["counts"]) for word, facts in workshop.outcomes.told] == [("retry", False)]
    assert not other.done()
    other.cancel()
    await asyncio.gather(other, return_exceptions=True)


async def test_who_is_being_drawn_goes_back_when_he_is_drawn(workshop: Workshop) -> None:
    workshop.easel.slow = 0.2
    drawn = await begun(workshop, HELD)
    workshop.sender.holds.hold(HELD)
    await asyncio.wait_for(drawn, 1)
    assert workshop.outcomes.words == ["retry"]
    assert await workshop.control.last_text(CHAT) == ""


async def test_who_is_taken_afterwards_may_go() -> None:
    holds, taken = Holds(), replace(job(), broadcast=HELD)
    with holds.ticket(taken) as ticket:
        holds.hold(HELD)
        with pytest.raises(HeldError):
            async with ticket.waiting():
                raise AssertionError
    with holds.ticket(taken) as ticket:
        async with ticket.waiting():
            await asyncio.sleep(0)
    assert holds._tickets == {}


async def test_a_turn_that_was_waited_for_in_vain_is_the_next_one_s() -> None:
    holds, pace = Holds(), Pace(SLOW)
    await pace.turn(1, patience=60)

    async def enter(chat: int, which: BroadcastId) -> None:
        with holds.ticket(replace(job(), broadcast=which)) as ticket:
            async with ticket.waiting():
                await pace.turn(chat, patience=60)

    held = [asyncio.create_task(enter(chat, HELD)) for chat in range(2, 20)]
    other = asyncio.create_task(enter(20, OTHER))
    await asyncio.sleep(0)
    holds.hold(HELD)
    await asyncio.wait_for(other, 2.5 / SLOW)
    results = await asyncio.gather(*held, return_exceptions=True)
    assert {type(result) for result in results} <= {HeldError, type(None)}
    assert sum(result is None for result in results) <= 1


async def test_another_timeout_is_none_of_its_business() -> None:
    with Holds().ticket(replace(job(), broadcast=HELD)) as ticket, pytest.raises(TimeoutError):
        async with ticket.waiting():
            raise TimeoutError


async def test_nothing_arrives_after_the_secretary_is_told_that_it_is_paused(tmp_path: Path) -> None:
    async with broadcast(tmp_path, 60, rate=SLOW) as scene:
        scene.stage.start_bot()
        await scene.until_invited(5)
        assert "Пауза" in ((await tap(scene.control, SECRETARY, "Пауза")).text or "")
        told = scene.boxes.invited.total()
        await asyncio.sleep(LONG)
        assert scene.boxes.invited.total() <= told + 1, "one may have been on its way"
        assert scene.query("SELECT count(*) FROM outbox WHERE attempts > 1 OR uncertain > 0") == [(0,)]
        await tap(scene.control, SECRETARY, "Продолжить")
        await scene.until_invited(told + 10)
        assert set(scene.boxes.invited.values()) <= {0, 1}
