"""`python -m tests.durability.opens_anew run`: the real bot, which opens the database's file anew for each trip.

The rights of a file bind whoever opens it. A running bot has it open, and SQLite goes on writing through what it holds:
only so do rights that are taken away and given back reach the bot, as they reach whatever else opens the file.
"""

import os
import sys
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from tests.durability.as_a_plain_user import give_up_the_keys

T = TypeVar("T")

if __name__ == "__main__" and os.geteuid() == 0 and "KEYS_GIVEN_UP" not in os.environ:
    give_up_the_keys()
    os.environ["KEYS_GIVEN_UP"] = "yes"
    os.execv(sys.executable, [sys.executable, "-m", "tests.durability.opens_anew", *sys.argv[1:]])

if __name__ == "__main__":
    from bot.cli import app
    from storage.trips.driver import Driver

    run_open = Driver.run

    async def run(self: Driver, function: Callable[[Connection], T]) -> T:
        await self.close()
        return await run_open(self, function)

    Driver.run = run  # type: ignore[method-assign]
    sys.argv[0] = "kvorum"
    app()
