"""Updates in hand: each one is a task, and begun only once, however often it is given."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from bot.updates.ledger import Ledger

_log = logging.getLogger(__name__)
Raw = dict[str, Any]  # an update as JSON has it
Work = Callable[[Raw], Coroutine[Any, Any, None]]


class Intake:
    """`work` deals with one update; its order for one person is `handlers/in_order.py`'s affair."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self.ledger = Ledger()
        self.idle = asyncio.Event()  # set while nothing is in hand
        self.idle.set()

    def __len__(self) -> int:
        """How many are in hand."""
        return len(self._tasks)

    def holds(self, number: int) -> bool:
        """Whether the update is in hand."""
        return number in self._tasks

    def take(self, raw: Raw) -> asyncio.Task[None] | None:
        """The task that deals with the update, an earlier one if it was given before; None when it is done."""
        number = number_of(raw)
        if self.ledger.begin(number):
            task = asyncio.create_task(self._work(raw), name=f"update {number}")
            self._tasks[number] = task
            self.idle.clear()
            task.add_done_callback(lambda ended: self._ended(number, ended))
        return self._tasks.get(number)

    async def close(self, seconds: float) -> None:
        """Lets what is in hand finish; what takes longer is given up, and counts as not done."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks.values(), timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            _log.warning("updates were not finished in time; Telegram gives them again", extra={"updates": len(late)})
            await asyncio.gather(*late, return_exceptions=True)

    def _ended(self, number: int, task: asyncio.Task[None]) -> None:
        del self._tasks[number]
        if not self._tasks:
            self.idle.set()
        if task.cancelled():
            return
        if error := task.exception():
            _log.error("update failed", exc_info=error, extra={"update": number})
        self.ledger.finish(number)


def number_of(raw: Raw) -> int:
    """Raises ValueError for what is no update."""
    number = raw.get("update_id")
    if type(number) is not int:
        raise ValueError("an update without a number")
    return number
