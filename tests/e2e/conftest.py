from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from simulator.client import Control
from tests.e2e.people import INVITED, KRAVTSOV, ORLOVA, announce, join, the_secretary_joins
from tests.e2e.stage import Stage, stage

BEFORE_THE_MEETING = "2021-07-20T10:00:00+03:00"
Scene = tuple[Stage, Control]


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


@pytest.fixture
async def joined(tmp_path: Path) -> AsyncIterator[Scene]:
    """A bot of this test's own, that may be killed; the secretary, Кравцов and Орлова have joined."""
    with stage(tmp_path, at=BEFORE_THE_MEETING) as play:
        play.start_bot()
        async with Control(play.url) as control:
            await the_secretary_joins(play, control)
            await join(control, "Кравцов", "Орлова")
            yield play, control


@pytest.fixture
async def announced(joined: Scene) -> Scene:
    """The same, and both have their invitations."""
    _, control = joined
    await announce(control)
    await control.wait_for_text(ORLOVA, INVITED)
    await control.wait_for_text(KRAVTSOV, INVITED)
    await control.quiet()
    return joined
