"""An exception in the log: what it was and the way it took. Its words only where they are the machine's own.

A KeyError or a validation error repeats what somebody has typed, and aiogram's ClientDecodeError a whole update.
"""

import traceback
from collections.abc import Iterator

# By name, so that nothing has to be imported for them. Their words come from the system, SQLite or the network.
_OWN_WORDS = {
    "OSError",
    "DatabaseError",
    "TelegramConflictError",
    "TelegramNetworkError",
    "TelegramServerError",
    "TelegramUnauthorizedError",
}


def words_of(error: BaseException) -> str:
    """Its type, and its first line if that is harmless."""
    name = type(error).__name__
    said = _said(error)
    return f"{name}: {said}" if said else name


def account_of(error: BaseException) -> list[str]:
    """As a traceback, the causes first."""
    lines: list[str] = []
    for one in reversed(list(_chain(error))):
        frames = "".join(traceback.format_tb(one.__traceback__)).splitlines()
        lines += ["Traceback (most recent call last):", *frames, words_of(one)]
    return lines


def _said(error: BaseException) -> str:
    source = getattr(error, "orig", None) or error  # SQLAlchemy's errors repeat the driver's, with the statement
    if _OWN_WORDS.isdisjoint(base.__name__ for base in type(source).__mro__):
        return ""
    return next(iter(str(source).splitlines()), "")


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
