"""One trip: what is to be run on the other side, and who waits for it."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextvars import Context, copy_context
from copy import copy
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection

from storage.trips.connection import TripConnection, aboard

_log = logging.getLogger(__name__)
T = TypeVar("T")
E = TypeVar("E", bound=BaseException)
Whole = Callable[[], Coroutine[Any, Any, T]]


class WaitedElsewhereError(RuntimeError):
    """A trip waits for nothing but the database; everybody else's trips would wait with it."""


@dataclass(slots=True)
class Trip:
    whole: Whole[Any]
    waiting: asyncio.Future[Any]
    looking: bool
    context: Context = field(default_factory=copy_context)
    result: Any = None
    error: BaseException | None = None
    afterwards: list[Callable[[], None]] = field(default_factory=list)

    def go(self, connection: Connection) -> None:
        """In the database's thread; never raises."""
        try:
            self.result = self.context.run(self._run, connection)
        except BaseException as error:
            self.error = error

    def end(self) -> None:
        """In the event loop, when it is certain what became of it. Never raises: others wait behind."""
        if not self.waiting.done():  # else whoever waited was cancelled
            if self.error is None:
                self.waiting.set_result(self.result)
            else:
                self.waiting.set_exception(self.error)
        for callback in self.afterwards:
            try:
                callback()
            except Exception:
                _log.exception("nobody heard of a commit")

    def _run(self, connection: Connection) -> Any:
        mine = TripConnection(connection, looking=self.looking)
        aboard.set(mine)
        try:
            return drive(self.whole())
        finally:
            self.afterwards = mine.afterwards
            mine.undo()


def own(error: E) -> E:
    """The same error for one of many: wherever it is raised its traceback grows, and whoever wraps it names a cause."""
    try:
        mine = copy(error)
    except Exception:  # made in another way than its arguments say; it is told as it is
        return error
    mine.__cause__, mine.__suppress_context__ = error.__cause__, error.__suppress_context__
    return mine.with_traceback(error.__traceback__)


def drive(coroutine: Coroutine[Any, Any, T]) -> T:
    """Runs it to its end without an event loop. Raises WaitedElsewhereError if it wants to wait for something."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]
    coroutine.close()
    raise WaitedElsewhereError
