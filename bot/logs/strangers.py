"""Lines of other people's libraries: their first line, and exceptions by what is harmless of them."""

import logging
from collections.abc import Collection

from bot.logs.exceptions import words_of


class StrangersFilter(logging.Filter):
    """Never keeps a record back. What follows the first line is what went wrong in full: an update, a task's error."""

    def __init__(self, ours: Collection[str]) -> None:
        super().__init__()
        self._ours = ours

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] not in self._ours:
            _cut(record)
        return True


def _cut(record: logging.LogRecord) -> None:
    if isinstance(record.args, tuple):
        record.args = tuple(words_of(arg) if isinstance(arg, BaseException) else arg for arg in record.args)
    record.msg, record.args = next(iter(record.getMessage().splitlines()), ""), ()
