"""Recorded updates, taken apart and put together wrongly: what cannot be read is left, the rest may do what it may."""

import pytest

from tests.hostile.arena import Arena
from tests.hostile.campaigns import MUTANTS, UPDATES_IN_CI
from tests.hostile.episode import play

pytestmark = pytest.mark.asyncio(loop_scope="module")
PARTS = 5  # so that no single test takes minutes


@pytest.mark.parametrize("part", range(PARTS))
async def test_nothing_is_done_that_may_not_be_done(arena: Arena, part: int) -> None:
    for episode in range(part, MUTANTS.episodes(UPDATES_IN_CI), PARTS):
        await play(MUTANTS, episode, arena)
