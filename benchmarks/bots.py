"""Kvorum and other bots, each before a box of its own: what is done to all, one after the other, compares."""

import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.box import at_the_box, let_in
from benchmarks.cores import BOTS, move
from benchmarks.crowd import SECRETARY, crowd, database_in, members
from simulator.client import Control
from tests.e2e.stage import ROOT, TOKEN, Process, Stage

PEERS = Path(os.environ.get("PEERS_PYTHON", ROOT / ".venv-peers" / "bin" / "python"))
Bot = Callable[[str, Path], AbstractContextManager[Process]]
Fill = Callable[[Path], object]
Settings = Mapping[str, str]
_AS_THEY_ARE: Settings = {}


@dataclass(frozen=True, slots=True)
class Chat:
    account: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Side:
    """A bot that has asked everybody whether he comes."""

    control: Control
    chats: Sequence[Chat]
    process: Process


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kvorum-benchmark-") as name:
        yield Path(name)


def plain_bot(url: str, cwd: Path, **options: str) -> AbstractContextManager[Process]:
    """With FREEZE, its garbage collector is frozen after the start; with UVLOOP, it runs on uvloop, here and below."""
    return _bot("benchmarks.plain_bot", url, cwd, **options)


def bare_bot(url: str, cwd: Path) -> AbstractContextManager[Process]:
    return _bot("benchmarks.bare_bot", url, cwd)


def ptb_bot(url: str, cwd: Path, **options: str) -> AbstractContextManager[Process]:
    return _bot("benchmarks.peers.ptb_bot", url, cwd, str(PEERS), **options)


def telebot_bot(url: str, cwd: Path, **options: str) -> AbstractContextManager[Process]:
    return _bot("benchmarks.peers.telebot_bot", url, cwd, str(PEERS), **options)


@contextmanager
def kvorum(url: str, cwd: Path, settings: Settings = _AS_THEY_ARE) -> Iterator[Process]:
    """`kvorum run`, once it polls; its clock is the machine's own, as in real life."""
    process = _stage(url, cwd, settings).start_bot()
    try:
        yield process
    finally:
        process.stop()


@contextmanager
def starting_kvorum(url: str, cwd: Path) -> Iterator[Process]:
    """As `kvorum`; it has just been started."""
    process = Process("-m", "bot", "run", cwd=cwd, **_stage(url, cwd, _AS_THEY_ARE).environment)
    try:
        yield process
    finally:
        process.stop()


def _stage(url: str, cwd: Path, settings: Settings) -> Stage:
    return Stage(cwd, url, {"CLOCK_URL": "", "TICK_SECONDS": "5", **settings})


@asynccontextmanager
async def kvorum_side(size: int, fill: Fill | None = None, settings: Settings = _AS_THEY_ARE) -> AsyncIterator[Side]:
    """A meeting has been announced and every invitation delivered; `fill` puts more into the database before."""
    with folder() as here:
        async with crowd(here, size) as people:
            await people.announce()
        if fill:
            fill(database_in(here))
        async with at_the_box(here) as control:
            await let_in(control, [SECRETARY, *members(size)])
            with _apart(partial(kvorum, settings=settings), control.url, here) as process:
                yield Side(control, await _asked(control, members(size), "приглашаем вас"), process)


@asynccontextmanager
async def voting_side(here: Path, size: int, *, secret: bool) -> AsyncIterator[Side]:
    """An absentee vote is open, and every ballot delivered."""
    async with crowd(here, size) as people:
        await people.put_to_the_vote(secret=secret)
    async with at_the_box(here) as control:
        await let_in(control, [SECRETARY, *members(size)])
        with _apart(partial(kvorum, settings={"SEND_RATE": "1000"}), control.url, here) as process:
            yield Side(control, await _asked(control, members(size), "аочное голосование"), process)


@asynccontextmanager
async def asking_side(bot: Bot, size: int) -> AsyncIterator[Side]:
    """A bot that asks whoever starts it."""
    with folder() as here:
        async with at_the_box(here) as control:
            await let_in(control, members(size))
            with _apart(bot, control.url, here) as process:
                for account in members(size):
                    await control.write(account, "/start")
                yield Side(control, await _asked(control, members(size), "Вы придёте?"), process)


@contextmanager
def _apart(bot: Bot, url: str, cwd: Path) -> Iterator[Process]:
    with bot(url, cwd) as process:
        move(process.pid, BOTS)
        yield process


@contextmanager
def _bot(module: str, url: str, cwd: Path, python: str = sys.executable, **settings: str) -> Iterator[Process]:
    process = Process("-m", module, cwd=cwd, python=python, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url, **settings)
    try:
        yield process
    finally:
        process.stop()


async def _asked(control: Control, accounts: Sequence[int], question: str) -> list[Chat]:
    messages = [await control.wait_for_text(account, question, timeout=30) for account in accounts]
    await control.quiet(1.5, timeout=30)
    return [Chat(account, m["message_id"]) for account, m in zip(accounts, messages, strict=True)]
