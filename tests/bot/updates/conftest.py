import pytest

from tests.bot.updates.play import Play


@pytest.fixture
async def play() -> Play:
    return Play()
