import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.bucket import Pace
from bot.delivery.limits import Bucket, Window
from bot.delivery.turnstile import NotYetError
from simulator.limits.rate_limits import RateLimits


class Hand:
    """A clock that is moved by hand; seconds."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@given(st.floats(0.2, 1000), st.integers(1, 10), st.lists(st.floats(0, 2), max_size=100))
def test_never_more_than_the_rate_allows(rate: float, burst: int, pauses: list[float]) -> None:
    hand = Hand()
    bucket = Bucket(rate, burst, now=hand)
    sent = []
    for pause in pauses:
        hand.at += pause
        sent.append(hand.at + bucket.take())
    for first in range(len(sent)):
        for last in range(first, len(sent)):
            count, span = last - first + 1, sent[last] - sent[first]
            assert count <= burst + rate * span + 1e-6


@given(st.lists(st.one_of(st.none(), st.floats(0, 30)), max_size=150))
def test_never_more_than_so_many_in_any_minute(steps: list[float | None]) -> None:
    """A pause, or a place that is given back."""
    hand = Hand()
    window = Window(20, 60, now=hand)
    left: list[float] = []
    for step in steps:
        if step is None and left and left[-1] > hand.at:
            window.put_back()
            left.pop()
        hand.at += step or 0
        left.append(hand.at + window.take())
    assert all(later - earlier >= 60 - 1e-6 for earlier, later in zip(left, left[20:], strict=False))


def test_what_went_past_the_worker_counts_in_the_minute() -> None:
    hand = Hand()
    window = Window(20, 60, now=hand)
    for _ in range(100):
        window.count()
    assert window.take() == 60
    hand.at = 61
    assert [window.take() for _ in range(20)] == [0] * 19 + [59], "the place that was taken before counts, too"


@pytest.mark.parametrize("chat", [7, -7])
async def test_telegram_refuses_nothing_that_the_pace_lets_go(chat: int) -> None:
    """Two hundred seconds of somebody who has always something to say, by the simulator's own limits."""
    hand = Hand()
    pace, limits = Pace(30, now=hand), RateLimits(hand)
    sent = 0
    while hand.at < 200:
        try:
            await pace.turn(chat, patience=0)
        except NotYetError as wait:
            hand.at += min(wait.seconds, 200)
        else:
            limits.spend("sendMessage", str(chat))
            sent += 1
    assert sent >= (195 if chat > 0 else 60)


def test_after_a_rest_one_may_burst_again() -> None:
    hand = Hand()
    bucket = Bucket(1, 3, now=hand)
    assert [bucket.take() for _ in range(4)] == [0, 0, 0, 1]
    hand.at = 100
    assert [bucket.take() for _ in range(3)] == [0, 0, 0]


async def test_the_answer_to_ones_own_tap_does_not_wait_behind_a_broadcast() -> None:
    pace = Pace(rate=2)
    broadcast = [asyncio.create_task(pace.turn(chat, patience=60)) for chat in range(10, 20)]
    await asyncio.sleep(0)
    async with asyncio.timeout(0.2):
        await pace.turn(1, at_once=True, patience=60)
    for task in broadcast:
        task.cancel()
    await asyncio.gather(*broadcast, return_exceptions=True)


async def test_a_stop_holds_everybody() -> None:
    pace = Pace(rate=1000)
    pace.stop(0.2)
    started = asyncio.get_running_loop().time()
    await pace.turn(1, at_once=True, patience=60)
    assert asyncio.get_running_loop().time() - started >= 0.19


def test_what_went_past_the_worker_is_paid_for_but_not_for_ever() -> None:
    bucket = Bucket(1, 3, now=Hand())
    for _ in range(100):
        bucket.count()
    assert bucket.take() == 2


async def test_who_cannot_wait_for_the_end_of_a_stop_hears_so_at_once() -> None:
    pace = Pace(rate=1000)
    pace.stop(600)
    async with asyncio.timeout(1):
        with pytest.raises(NotYetError) as told:
            await pace.turn(1, patience=50)
    assert 599 < told.value.seconds <= 600


async def test_a_stop_that_comes_while_one_waits_sends_him_back() -> None:
    pace = Pace(rate=10)
    await pace.turn(1, patience=50)
    waits = asyncio.create_task(pace.turn(2, patience=50))
    await asyncio.sleep(0)
    pace.stop(600)
    async with asyncio.timeout(1):
        with pytest.raises(NotYetError):
            await waits


async def test_after_a_stop_they_leave_one_by_one() -> None:
    pace, loop = Pace(rate=10), asyncio.get_running_loop()
    pace.stop(0.2)
    left: list[float] = []

    async def leave(chat: int) -> None:
        await pace.turn(chat, patience=60)
        left.append(loop.time())

    await asyncio.gather(*[leave(chat) for chat in range(5)])
    assert left[-1] - left[0] >= 0.39


async def test_a_turn_that_was_not_used_is_the_next_one_s() -> None:
    hand = Hand()
    pace = Pace(rate=1, now=hand)
    await pace.turn(1, patience=10)
    for _ in range(20):
        with pytest.raises(NotYetError) as told:
            await pace.turn(1, patience=0.5)
        assert told.value.seconds == 1
    hand.at = 1
    await pace.turn(1, patience=0.5)


async def test_closing_wakes_those_who_wait() -> None:
    pace = Pace(rate=0.01)
    await pace.turn(1, patience=1000)
    waits = asyncio.create_task(pace.turn(2, patience=1000))
    await asyncio.sleep(0)
    pace.close()
    async with asyncio.timeout(1):
        with pytest.raises(NotYetError) as told:
            await waits
    assert told.value.seconds == 0
