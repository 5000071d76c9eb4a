"""One arena a file: it takes a second or two to build."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.hostile.arena import Arena, arena, workplace


@pytest_asyncio.fixture(scope="module", loop_scope="module", name="arena")
async def _arena() -> AsyncIterator[Arena]:
    with workplace() as folder:
        async with arena(folder) as the_arena:
            yield the_arena
