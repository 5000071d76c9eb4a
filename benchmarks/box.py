"""Telegram in a box for a measure: a process of its own, with people who have opened the bot."""

import asyncio
from collections.abc import AsyncIterator, Container, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path

import aiohttp

from simulator.client import Control
from simulator.model import Json
from tests.e2e.stage import TOKEN, Process

_PATIENCE = 60.0  # seconds


@contextmanager
def box(folder: Path, *options: str) -> Iterator[str]:
    """The address of a simulator, whose clock is the machine's."""
    process = Process("-m", "benchmarks.steady_box", "--port", "0", *options, cwd=folder)
    try:
        yield process.wait_for(r"(http://\S+?)/?$")[1]
    finally:
        process.stop()


@asynccontextmanager
async def at_the_box(folder: Path, *options: str) -> AsyncIterator[Control]:
    """The box, and the hands of its people."""
    with box(folder, *options) as url:
        async with Control(url) as control:
            yield control


async def let_in(control: Control, accounts: Iterable[int]) -> None:
    """People who have opened the bot long ago: what they wrote then is not waiting any more."""
    for account in accounts:
        await control.person(f"Person {account}", id=account, language_code="ru")
        await control.write(account, "/start")
    async with aiohttp.ClientSession() as session:
        forget = f"{control.url}/bot{TOKEN}/deleteWebhook?drop_pending_updates=true"
        async with session.get(forget) as response:
            response.raise_for_status()


async def called(
    control: Control, method: str, count: int, *, after: int = 0, to: Container[int] | None = None
) -> list[datetime]:
    """When the first `count` calls of this method that went well had been answered, by the box's clock.

    Only calls with numbers above `after`, and only to these chats. Looks twice a second, so that looking costs next
    to nothing. Raises TimeoutError.
    """
    found: list[datetime] = []
    async with asyncio.timeout(_PATIENCE):
        while len(found) < count:
            calls = await control.calls(after=after)
            after = calls[-1]["n"] if calls else after
            good = [call for call in calls if call["method"] == method and call["status"] == 200]
            found += [datetime.fromisoformat(call["at"]) for call in good if _is_to(call, to)]
            await asyncio.sleep(0.5)
    return found[:count]


def _is_to(call: Json, chats: Container[int] | None) -> bool:
    return chats is None or int(call["params"]["chat_id"]) in chats
