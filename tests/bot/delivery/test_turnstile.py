"""One at a time, at a steady rate, the most urgent first."""

import asyncio

import pytest

from bot.delivery.turnstile import NotYetError, Turnstile

URGENT, ROUTINE = 10, 30
PATIENCE = 60.0  # seconds


@pytest.fixture
def left() -> list[str]:
    return []


def soon() -> float:
    return asyncio.get_running_loop().time() + PATIENCE


async def go(turnstile: Turnstile, name: str, left: list[str], urgency: int = ROUTINE) -> None:
    await turnstile.enter(urgency, soon())
    left.append(name)


async def test_the_urgent_one_does_not_wait_behind_the_others(left: list[str]) -> None:
    turnstile = Turnstile(100)
    crowd = [asyncio.create_task(go(turnstile, f"routine {n}", left)) for n in range(20)]
    await asyncio.sleep(0)
    await go(turnstile, "urgent", left, URGENT)
    assert left.index("urgent") <= 2
    await asyncio.gather(*crowd)
    assert [name for name in left if name != "urgent"] == [f"routine {n}" for n in range(20)]


async def test_the_rate_is_kept_whatever_the_loop_does_meanwhile(left: list[str]) -> None:
    """Each hundredth of a second somebody does not let the loop go on; nothing of the rate is lost by it."""
    loop, turnstile = asyncio.get_running_loop(), Turnstile(500)

    async def hold_up() -> None:
        while True:
            held = loop.time() + 0.01
            while loop.time() < held:
                pass
            await asyncio.sleep(0.005)

    held_up = asyncio.create_task(hold_up())
    began = loop.time()
    await asyncio.gather(*(go(turnstile, str(n), left) for n in range(500)))
    took = loop.time() - began
    held_up.cancel()
    assert 499 / 500 <= took < 3  # one for each time that the loop goes on would be 7.5 s


async def test_after_a_rest_nobody_hurries() -> None:
    loop, turnstile = asyncio.get_running_loop(), Turnstile(20)
    await asyncio.sleep(0.3)
    began = loop.time()
    for _ in range(4):
        await turnstile.enter(ROUTINE, soon())
    assert loop.time() - began >= 0.149


async def test_what_passes_beside_it_makes_the_others_wait_but_not_for_ever() -> None:
    at = [0.0]
    turnstile = Turnstile(10, debt=5, now=lambda: at[0])
    for _ in range(100):
        turnstile.count()
    with pytest.raises(NotYetError) as told:
        await turnstile.enter(ROUTINE, 0.1)
    assert told.value.seconds == pytest.approx(0.5)


async def test_who_goes_away_leaves_his_turn_to_the_next(left: list[str]) -> None:
    turnstile = Turnstile(2)
    await turnstile.enter(ROUTINE, soon())
    impatient = asyncio.create_task(go(turnstile, "impatient", left))
    patient = asyncio.create_task(go(turnstile, "patient", left))
    await asyncio.sleep(0)
    impatient.cancel()
    async with asyncio.timeout(0.9):
        await patient
    assert left == ["patient"]


async def test_who_is_overtaken_until_it_is_too_late_hears_of_it() -> None:
    loop, turnstile = asyncio.get_running_loop(), Turnstile(10)
    await turnstile.enter(ROUTINE, soon())
    waits = asyncio.create_task(turnstile.enter(ROUTINE, loop.time() + 0.15))
    await asyncio.sleep(0)
    urgent = [asyncio.create_task(turnstile.enter(URGENT, soon())) for _ in range(5)]
    with pytest.raises(NotYetError):
        await waits
    await asyncio.gather(*urgent)


async def test_closing_sends_everybody_away() -> None:
    turnstile = Turnstile(0.01)
    await turnstile.enter(ROUTINE, soon() + 1000)
    waits = asyncio.create_task(turnstile.enter(ROUTINE, soon() + 1000))
    await asyncio.sleep(0)
    turnstile.close()
    with pytest.raises(NotYetError) as told:
        await waits
    assert told.value.seconds == 0
