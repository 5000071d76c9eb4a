"""What hypothesis can think of. It shrinks what it finds to the least update that still does it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings

from tests.hostile.arena import Arena, arena, workplace
from tests.hostile.campaigns import SEED
from tests.hostile.strategies import updates

_EXAMPLES = 1000
Run = tuple[asyncio.Runner, Arena]


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """hypothesis calls its tests from outside of any loop."""
    with workplace() as folder, asyncio.Runner() as runner:
        context = arena(folder)
        yield runner, runner.run(context.__aenter__())
        runner.run(context.__aexit__(None, None, None))


@seed(SEED)
@settings(max_examples=_EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(raw=updates)
def test_any_update_does_what_its_sender_may_and_is_answered(run: Run, raw: dict[str, Any]) -> None:
    runner, the_arena = run
    number = next(the_arena.numbers)
    raw["update_id"] = number
    if "callback_query" in raw:
        raw["callback_query"]["id"] = str(number)

    async def fed() -> list[str]:
        the_arena.begin()
        return await the_arena.feed(raw) + await the_arena.again(raw) + await the_arena.draw()

    assert runner.run(fed()) == []
