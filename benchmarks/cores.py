"""Who runs on which core: the bot has one for itself; the box and whoever taps share another.

Where that cannot be had (one core, not Linux), everybody runs everywhere.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

BOXES, BOTS = 0, -1  # the first core, the last
_ALL = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


@contextmanager
def on_core(which: int) -> Iterator[None]:
    """This process, and what it starts meanwhile."""
    if len(_ALL) < 2:
        yield
        return
    os.sched_setaffinity(0, {_ALL[which]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, _ALL)


def move(pid: int, which: int) -> None:
    """Another process: the threads it has, and those it will have."""
    if len(_ALL) < 2:
        return
    for thread in Path(f"/proc/{pid}/task").iterdir():
        with suppress(ProcessLookupError):
            os.sched_setaffinity(int(thread.name), {_ALL[which]})
