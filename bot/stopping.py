"""The end of a run: in time, whatever hangs, because every step has its share of one allowance."""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from bot.updates.intake import Intake
from bot.updates.ways import Way

_log = logging.getLogger(__name__)
_MOMENT = 0.5  # seconds for whoever has been cancelled to put his things away


@dataclass(frozen=True, slots=True)
class Allowance:
    """Seconds since the signal by which each step is over.

    `sending`: the worker still takes what the last updates ask for. `answers`: the updates in hand are done, or
    given up. `all`: everything is, but for closing the database, which may wait for one lock (storage/engine.py).
    """

    sending: float = 1.0
    answers: float = 3.5
    all: float = 5.5
    _began: float = field(default_factory=lambda: asyncio.get_running_loop().time())

    def left(self, until: float) -> float:
        """Seconds."""
        return max(0.0, self._began + until - asyncio.get_running_loop().time())


async def stop(
    way: Way,
    intake: Intake,
    stop_sending: Callable[[], None],
    parts: Mapping[str, asyncio.Task[None]],
    allowance: Allowance | None = None,
) -> None:
    """First the door, then what is in hand; what it has asked to be sent goes now, or after the next start.

    `parts` are the tasks "updates", "tick" and "worker"; `stop_sending` lets the last of them end by itself.
    """
    _log.info("stopping", extra={"updates": len(intake)})
    allowance = allowance or Allowance()
    parts["updates"].cancel()
    await _finished([parts["updates"]], allowance.left(allowance.sending))
    closing = asyncio.create_task(intake.close(allowance.left(allowance.answers)))
    await asyncio.wait([closing], timeout=allowance.left(allowance.sending))
    parts["tick"].cancel()
    stop_sending()
    await _finished([closing], allowance.left(allowance.answers) + _MOMENT)
    await _finished([asyncio.create_task(way.farewell()), *parts.values()], allowance.left(allowance.all))


async def _finished(tasks: Collection[asyncio.Task[None]], within: float) -> None:
    """What takes longer is cancelled; what does not end even then is left behind, and logged."""
    _, late = await asyncio.wait(tasks, timeout=within)
    for task in late:
        task.cancel()
    if late:
        _, stuck = await asyncio.wait(late, timeout=_MOMENT)
        if stuck:
            _log.warning("the stop goes on without them", extra={"tasks": sorted(task.get_name() for task in stuck)})
