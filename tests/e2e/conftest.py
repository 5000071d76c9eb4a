from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from simulator.client import Control
from tests.e2e.stage import Stage, stage

BEFORE_THE_MEETING = "2021-07-20T10:00:00+03:00"


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Telegram at the time of the sample, and a bot that has just been started with an empty database."""
    folder: Path = tmp_path_factory.mktemp("stage")
    with stage(folder, at=BEFORE_THE_MEETING) as the_play:
        the_play.start_bot()
        yield the_play


@pytest.fixture
async def control(play: Stage) -> AsyncIterator[Control]:
    async with Control(play.url) as the_control:
        yield the_control
