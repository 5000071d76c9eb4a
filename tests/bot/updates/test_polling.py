"""Polling: what is confirmed, and what waits."""

import asyncio

from tests.bot.updates.play import Play, until


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
