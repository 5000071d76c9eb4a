"""How the bot is at this moment: what is read off when somebody asks for the metrics."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.bucket import Pace
from commission.moment import Clock, SteadyClock
from storage.depth import Depth, depth


@dataclass(frozen=True, slots=True)
class Readings:
    """`used` and `rate`: messages a second; `oldest`: seconds that the oldest notice has been due."""

    depth: Depth
    oldest: float
    used: float
    rate: float
    stopped_for: float
    last_tick: datetime | None


@dataclass(frozen=True, slots=True)
class Instruments:
    """Where it is read off. Raises SQLAlchemyError or OSError when the database cannot be read."""

    engine: AsyncEngine
    clock: Clock
    pace: Pace
    last_tick: Callable[[], datetime | None]

    async def __call__(self) -> Readings:
        now = self.clock.now()
        found = await depth(self.engine, now, SteadyClock().now())
        return Readings(
            depth=found,
            oldest=seconds_since(found.oldest_due, now),
            used=self.pace.used.rate,
            rate=self.pace.rate,
            stopped_for=self.pace.stopped_for,
            last_tick=self.last_tick(),
        )


def seconds_since(then: datetime | None, now: datetime) -> float:
    """0 for what has not been."""
    return max(0.0, (now - then).total_seconds()) if then else 0.0
