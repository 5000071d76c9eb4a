"""The event loop of a bot that serves people: uvloop, where it is there."""

import asyncio
from collections.abc import Callable


def quick_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Makes it; None, which is asyncio's own, on Windows and wherever else it is not installed."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
