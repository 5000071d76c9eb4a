"""The real program on a file of its own, in front of a Telegram of paper; each update is looked at from outside."""

import asyncio
import itertools
import logging
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram.types import Update

from bot.logs.setting_up import silence_needless_alarms
from bot.settings import Settings, load_settings
from bot.updates.feeding import Feeder
from bot.updates.intake import Raw
from bot.wiring import Program, wired
from commission.delivery.card import Card, CardKind
from commission.ids import PersonId
from handlers.router import make_studio
from storage.engine import make_engine
from storage.migrate import upgrade
from storage.unit_of_work import SqlWork
from tests.hostile.book import Book, Change
from tests.hostile.case import Case
from tests.hostile.census import ACCOUNT, NOW, Census, settle
from tests.hostile.deeds import deed_of, readable, tap_of
from tests.hostile.law import broken
from tests.hostile.limits import faults_of_drawing
from tests.hostile.telegram import TOKEN, PaperTelegram

_DELIVERY = 60.0  # seconds, for the few messages of the beginning
_UNREADABLE = "update not understood"


class TurningClock:
    """Moves on by a second with each update: nothing may rest on two updates coming in the same instant."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def tick(self) -> None:
        self.at += timedelta(seconds=1)


class Errors(logging.Handler):
    """Whatever is worth an alarm to the operator."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        cause = f": {record.exc_info[1]!r}" if record.exc_info else ""
        self.lines.append(f"{record.getMessage()}{cause} {vars(record).get('key', '')}")


@dataclass
class Arena:
    """`feed` gives an update to the program and says what was wrong with what came of it."""

    program: Program
    feeder: Feeder
    telegram: PaperTelegram
    clock: TurningClock
    census: Census
    book: Book
    errors: Errors
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1_000_000))  # of updates, never again
    unreadable: int = 0
    changes: list[Change] = field(default_factory=list)  # what the last update has done

    async def feed(self, raw: Raw) -> list[str]:
        """Sentences about broken promises; none when all is well."""
        before, update = self.book.page, readable(raw)
        wrong = await self._run(raw, update)
        self.changes = self.book.turn()
        if self.changes and update:
            case = Case(deed_of(update), before, self.book.page, self.census.secrets)
            wrong += broken(case, self.changes)
        elif self.changes:
            wrong += [f"done by nothing: {change}" for change in self.changes]
        return wrong + self._complaints()

    async def again(self, raw: Raw) -> list[str]:
        """The same update once more, with the same number: nothing may come of it."""
        wrong = await self._run(raw, readable(raw)) + self._complaints()
        return wrong + [f"done twice: {change}" for change in self.book.turn()]

    async def draw(self) -> list[str]:
        """What has come into the outbox since the beginning, drawn for its reader and measured."""
        studio, wrong = make_studio(self.program.use_cases), []
        people = {key[0]: row for key, row in self.book.page["people"].items()}
        for row in self.book.fresh("outbox"):
            if row["state"] == "pending":
                drawing = await studio.draw(*_asked(row, people), fresh=row["mode"] == "notify")
                found = faults_of_drawing(drawing.text, drawing.keyboard) if drawing else []
                wrong += [f"{row['kind']} for {row['person_id']}: {fault}" for fault in found]
        return wrong + self._complaints()

    def begin(self) -> None:
        """The world as it was at the beginning, and its chats."""
        self.book.restore()
        self.telegram.restore()
        self.clock.at = NOW

    async def _run(self, raw: Raw, update: Update | None) -> list[str]:
        self.clock.tick()
        tap = tap_of(update) if update else ""
        answered = self.telegram.answered[tap] if tap else 0
        try:
            await self.feeder(raw)
        except Exception as error:
            return [f"raised {error!r}"]
        if update is None:
            self._expect_unreadable()
        return [f"the tap {tap} spins for ever"] if tap and self.telegram.answered[tap] == answered else []

    def _expect_unreadable(self) -> None:
        """Telegram itself would never send it: it is said in the log, and nothing else is done."""
        if self.errors.lines and self.errors.lines[-1].startswith(_UNREADABLE):
            self.errors.lines.pop()
            self.unreadable += 1

    def _complaints(self) -> list[str]:
        found = [*self.errors.lines, *self.telegram.wrong]
        self.errors.lines.clear()
        self.telegram.wrong.clear()
        return found


@asynccontextmanager
async def arena(folder: Path) -> AsyncIterator[Arena]:
    """A world of its own in `folder`."""
    file, clock, telegram = folder / "arena.db", TurningClock(), PaperTelegram()
    telegram.started.update(ACCOUNT.values())
    settings = load_settings(
        _env_file=None, bot_token=TOKEN, database_url=f"sqlite+aiosqlite:///{file}", send_rate=1000, send_concurrency=16
    )
    with _seams(telegram, clock), _errors() as errors:
        census = await _founded(settings, clock)
        await _delivered(settings, file)
        async with wired(settings) as program:
            book = Book(file)
            telegram.keep()
            try:
                yield Arena(program, Feeder(program.bot, program.dispatcher), telegram, clock, census, book, errors)
            finally:
                book.close()


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder in memory where the machine has one: what a disk does to the database is another suite's affair."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="kvorum-hostile-", dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@contextmanager
def _seams(telegram: PaperTelegram, clock: TurningClock) -> Iterator[None]:
    """Where the wiring touches the world: Telegram and the time. Paper needs no pause between two letters."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.wiring.make_bot", telegram.bot)
        patch.setattr("bot.wiring.SystemClock", lambda: clock)
        patch.setattr("bot.delivery.bucket.CHAT_RATE", 1000.0)
        yield


@contextmanager
def _errors() -> Iterator[Errors]:
    errors, root = Errors(), logging.getLogger()
    silence_needless_alarms()
    root.addHandler(errors)
    try:
        yield errors
    finally:
        root.removeHandler(errors)


async def _founded(settings: Settings, clock: TurningClock) -> Census:
    await upgrade(settings.database_url)
    engine = make_engine(settings.database_url)
    try:
        async with wired(settings) as program:
            return await settle(SqlWork(engine, lambda: None, clock), program.use_cases)
    finally:
        await engine.dispose()


async def _delivered(settings: Settings, file: Path) -> None:
    """The invitations and the boards are sent by the real worker, so that there are cards to redraw."""
    async with wired(settings) as program:
        work = asyncio.create_task(program.worker.run())
        book = Book(file)
        async with asyncio.timeout(_DELIVERY):
            while _to_be_sent(book):
                await asyncio.sleep(0.01)
                book.turn()
        book.close()
        program.worker.stop()
        await work


def _to_be_sent(book: Book) -> bool:
    """Those who cannot be written to keep waiting."""
    reachable = {row["id"] for row in book.page["people"].values() if row["reach"] == "reachable"}
    return any(
        row["state"] in {"pending", "sending"} and row["person_id"] in reachable for row in book.page["outbox"].values()
    )


def _asked(row: dict[str, Any], people: dict[Any, dict[str, Any]]) -> tuple[Card, PersonId, str]:
    return Card(CardKind(row["kind"]), row["subject"]), row["person_id"], people[row["person_id"]]["locale"]
