"""Whatever the server is doing, it ends when it is told to."""

import asyncio

import pytest

from simulator.clock import ServerClock

SOON = 5  # seconds


@pytest.mark.parametrize("steps", range(6))
async def test_who_waits_for_a_jump_can_be_cancelled_while_he_is_let_go(steps: int) -> None:
    """At the end of the server both come within a few steps of the loop; a cancellation that is lost is a hang."""
    clock = ServerClock()

    async def rest() -> None:
        while True:
            await clock.wait_for_jump(clock.version, 1000)

    task = asyncio.create_task(rest())
    await asyncio.sleep(0.01)
    clock.release()
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait([task], timeout=SOON)
    assert done
