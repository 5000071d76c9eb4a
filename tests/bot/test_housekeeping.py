"""Once a day what nobody needs is forgotten."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.housekeeping import Housekeeping


@dataclass
class Forgetting:
    """Both of what is kept house for."""

    error: Exception | None = None
    asked: list[object] = field(default_factory=list)

    async def forget_old(self, kept: timedelta | None = None) -> int:
        self.asked.append(kept)
        if self.error:
            raise self.error
        return 3


async def test_the_housekeeping_forgets_both_and_says_how_much(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot.housekeeping")
    handled, outbox = Forgetting(), Forgetting()
    await Housekeeping(handled, outbox, handled.forget_old, timedelta(days=180))()  # type: ignore[arg-type]
    assert (handled.asked, outbox.asked) == ([None, None], [timedelta(days=180)])
    assert caplog.records[0].__dict__["deliveries"] == 3


async def test_a_housekeeping_that_fails_is_a_line(caplog: pytest.LogCaptureFixture) -> None:
    await Housekeeping(Forgetting(OSError()), Forgetting(), Forgetting().forget_old, timedelta(days=180))()  # type: ignore[arg-type]
    assert "the housekeeping failed" in caplog.text
