"""uvloop where it is, asyncio's own elsewhere."""

import asyncio
import sys

import pytest

from bot.event_loop import quick_loop


async def nothing() -> str:
    return type(asyncio.get_running_loop()).__module__


@pytest.mark.skipif(sys.platform == "win32", reason="uvloop is not for Windows")
def test_uvloop_runs_it() -> None:
    with asyncio.Runner(loop_factory=quick_loop()) as runner:
        assert runner.run(nothing()).startswith("uvloop")


def test_without_uvloop_asyncio_runs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)
    assert quick_loop() is None
    with asyncio.Runner(loop_factory=quick_loop()) as runner:
        assert runner.run(nothing()).startswith("asyncio")
