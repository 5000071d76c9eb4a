"""All of them at random, one after the other."""

import pytest

from tests.hostile.arena import Arena
from tests.hostile.campaigns import CROWD, UPDATES_IN_CI
from tests.hostile.episode import play

pytestmark = pytest.mark.asyncio(loop_scope="module")
PARTS = 5  # so that no single test takes minutes


@pytest.mark.parametrize("part", range(PARTS))
async def test_nothing_is_done_that_may_not_be_done(arena: Arena, part: int) -> None:
    for episode in range(part, CROWD.episodes(UPDATES_IN_CI), PARTS):
        await play(CROWD, episode, arena)
