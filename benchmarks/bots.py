"""Kvorum and the plain bot, each before a box of its own: what is done to both, one after the other, compares."""

import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.box import at_the_box, let_in
from benchmarks.crowd import SECRETARY, crowd, members
from simulator.client import Control
from tests.e2e.stage import TOKEN, Process, Stage


@dataclass(frozen=True, slots=True)
class Chat:
    account: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Side:
    """A bot that has asked everybody whether he comes."""

    control: Control
    chats: Sequence[Chat]


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kvorum-benchmark-") as name:
        yield Path(name)


@contextmanager
def plain_bot(url: str, cwd: Path) -> Iterator[Process]:
    process = Process("-m", "benchmarks.plain_bot", cwd=cwd, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url)
    try:
        yield process
    finally:
        process.stop()


@contextmanager
def kvorum(url: str, cwd: Path) -> Iterator[Process]:
    """`kvorum run`; its clock is the machine's own, as in real life."""
    stage = Stage(cwd, url, {"CLOCK_URL": "", "TICK_SECONDS": "5"})
    process = stage.start_bot()
    try:
        yield process
    finally:
        process.stop()


@asynccontextmanager
async def kvorum_side(size: int) -> AsyncIterator[Side]:
    """A meeting has been announced and every invitation delivered."""
    with folder() as here:
        async with crowd(here, size) as people:
            await people.announce()
        async with at_the_box(here) as control:
            await let_in(control, [SECRETARY, *members(size)])
            with kvorum(control.url, here):
                yield Side(control, await _asked(control, members(size), "приглашаем вас"))


@asynccontextmanager
async def plain_side(size: int) -> AsyncIterator[Side]:
    with folder() as here:
        async with at_the_box(here) as control:
            await let_in(control, members(size))
            with plain_bot(control.url, here):
                for account in members(size):
                    await control.write(account, "/start")
                yield Side(control, await _asked(control, members(size), "Вы придёте?"))


async def _asked(control: Control, accounts: Sequence[int], question: str) -> list[Chat]:
    messages = [await control.wait_for_text(account, question, timeout=30) for account in accounts]
    await control.quiet(1.5, timeout=30)
    return [Chat(account, m["message_id"]) for account, m in zip(accounts, messages, strict=True)]
