import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.bucket import Bucket, Pace


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


def test_after_a_rest_one_may_burst_again() -> None:
    hand = Hand()
    bucket = Bucket(1, 3, now=hand)
    assert [bucket.take() for _ in range(4)] == [0, 0, 0, 1]
    hand.at = 100
    assert [bucket.take() for _ in range(3)] == [0, 0, 0]


async def test_the_answer_to_ones_own_tap_does_not_wait_behind_a_broadcast() -> None:
    pace = Pace(rate=2)
    broadcast = [asyncio.create_task(pace.turn(chat)) for chat in range(10, 20)]
    await asyncio.sleep(0)
    async with asyncio.timeout(0.2):
        await pace.turn(1, at_once=True)
    for task in broadcast:
        task.cancel()
    await asyncio.gather(*broadcast, return_exceptions=True)


async def test_a_stop_holds_everybody() -> None:
    pace = Pace(rate=1000)
    pace.stop(0.2)
    started = asyncio.get_running_loop().time()
    await pace.turn(1, at_once=True)
    assert asyncio.get_running_loop().time() - started >= 0.19


def test_what_went_past_the_worker_is_paid_for_but_not_for_ever() -> None:
    bucket = Bucket(1, 3, now=Hand())
    for _ in range(100):
        bucket.count()
    assert bucket.take() == 2
