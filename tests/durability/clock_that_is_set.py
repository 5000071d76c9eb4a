"""`python -m tests.durability.clock_that_is_set run`: the real bot on a machine whose clock somebody sets.

SIGUSR1: by how many seconds is in the file `clock` of the working directory.
"""

import signal
import sys
from datetime import datetime, timedelta, tzinfo
from importlib import import_module
from pathlib import Path

ASKED_BY = (
    "commission.moment",
    "bot.clock",
    "apscheduler.schedulers.base",
    "apscheduler.schedulers.asyncio",
    "apscheduler.triggers.interval",
)
_ahead = timedelta()


class Set(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + _ahead


def set_it(*_signal: object) -> None:
    global _ahead  # noqa: PLW0603 - a machine has one clock
    _ahead = timedelta(seconds=float(Path("clock").read_text()))


if __name__ == "__main__":
    from bot.cli import app
    from bot.deferred_models import import_aiogram

    sys.argv[0] = "kvorum"
    import_aiogram()  # as `app` would, or each start takes four seconds longer
    import bot.running  # noqa: F401 - all that asks for the time is imported now
    from commission.moment import SteadyClock

    for name in ASKED_BY:
        if hasattr(import_module(name), "datetime"):
            import_module(name).datetime = Set  # type: ignore[attr-defined]
    set_it()
    SteadyClock._ORIGIN += _ahead  # it was set before the start
    signal.signal(signal.SIGUSR1, set_it)
    app()
