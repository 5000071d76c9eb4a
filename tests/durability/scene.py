"""A thousand people, a broadcast that has just been decided, and a bot whose plug may be pulled."""

import asyncio
import os
import random
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.box import at_the_box, let_in
from benchmarks.crowd import SECRETARY, crowd, members
from simulator.client import Control, words_of
from tests.e2e.stage import Process, Stage

INVITED, REMINDED = "приглашаем вас на заседание", "Вы ещё не ответили"
CONCURRENCY = 16
RATE = 150  # messages a second: the suite is about what is lost, not about Telegram's pace
PATIENCE, TO_THE_END = 60.0, 300.0  # seconds, for the next step and for all of them
LONGEST_REST = 100.0  # seconds: after the seventh fault in a row, or until the lease of a job ends that was lost


class Mailboxes:
    """What has come into the chats, by what it says; kept while the bot dies and comes back."""

    def __init__(self) -> None:
        self.invited: Counter[int] = Counter()
        self.reminded: Counter[int] = Counter()
        self._changed = asyncio.Event()
        self._ended = False

    async def watch(self, control: Control, listening: asyncio.Event) -> None:
        """Until cancelled. The box drops a listener who does not keep up: whoever waits then hears of it."""
        try:
            await self._listen(control, listening)
        finally:
            self._ended = True
            self._changed.set()

    async def _listen(self, control: Control, listening: asyncio.Event) -> None:
        async for event in control.events(listening.set):
            if event["type"] == "message" and event["message"]["from_bot"]:
                self.invited[event["chat_id"]] += INVITED in words_of(event["message"])
                self.reminded[event["chat_id"]] += REMINDED in words_of(event["message"])
                self._changed.set()

    async def until(self, box: Counter[int], count: int) -> None:
        """Waits until so many people have one."""
        async with asyncio.timeout(PATIENCE):
            while sum(map(bool, box.values())) < count:
                await self._next()

    async def until_has(self, box: Counter[int], account: int) -> None:
        """Waits until this one has one, however often the bot dies before."""
        async with asyncio.timeout(TO_THE_END):
            while not box[account]:
                await self._next()

    async def _next(self) -> None:
        assert not self._ended, "the box tells nothing any more"
        self._changed.clear()
        await self._changed.wait()


@dataclass(frozen=True, slots=True)
class Scene:
    """The members' accounts are `accounts`."""

    stage: Stage
    control: Control
    accounts: range
    boxes: Mailboxes

    @property
    def database(self) -> Path:
        return self.stage.folder / "kvorum.sqlite3"

    async def until_invited(self, count: int) -> None:
        """Waits until so many have their invitation."""
        await self.boxes.until(self.boxes.invited, count)

    async def until_reminded(self, count: int) -> None:
        """Waits until so many have a reminder."""
        await self.boxes.until(self.boxes.reminded, count)

    async def until_all_is_sent(self) -> None:
        """Waits until the outbox asks for nothing more, also not after a pause."""
        try:
            await self.control.wait_for(self._is_all_sent, timeout=LONGEST_REST)
        except TimeoutError:
            raise AssertionError(
                f"{self._left()} in the outbox, {self.stage.bot and self.stage.bot.lines[-20:]}"
            ) from None
        await self.control.quiet(timeout=PATIENCE)

    async def _is_all_sent(self) -> bool:
        return not self._left()

    def _left(self) -> list[tuple[Any, ...]]:
        facts = "id, kind, mode, state, attempts, uncertain, not_before, error"
        return self.query(f"SELECT {facts} FROM outbox WHERE state IN ('pending', 'sending') LIMIT 5")

    async def hour_before_the_deadline(self) -> None:
        """Moves the clock to where the last reminder is due."""
        reply_by = datetime.fromisoformat(self.query("SELECT reply_by FROM meetings")[0][0]).replace(tzinfo=UTC)
        await self.control.advance((reply_by - (await self.control.clock()).now).total_seconds() - 3600)

    async def start(self, program: str = "bot") -> None:
        """Waits until it polls. `program`: the bot, or the module of one that is a little different."""
        await asyncio.to_thread(self._start, program)

    def _start(self, program: str) -> None:
        bot = Process("-m", program, "run", cwd=self.stage.folder, **self.stage.environment)
        self.stage.bot = bot
        bot.wait_for("Run polling")

    def kill(self) -> None:
        """SIGKILL."""
        assert self.stage.bot is not None
        self.stage.bot.kill()

    def twice(self) -> set[int]:
        """The accounts whose delivery record says "possibly twice"."""
        query = "SELECT telegram_id FROM outbox JOIN people ON people.id = person_id WHERE uncertain > 0"
        return {row[0] for row in self.query(query)}

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Asked of the database's file, as a stranger would."""
        connection = sqlite3.connect(self.database)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def check_integrity(self) -> None:
        """AssertionError when the file is damaged, or a reference leads nowhere."""
        assert self.query("PRAGMA integrity_check") == [("ok",)]
        assert self.query("PRAGMA foreign_key_check") == []


@asynccontextmanager
async def broadcast(folder: Path, size: int, *options: str, rate: int = RATE) -> AsyncIterator[Scene]:
    """The invitations are in the outbox, the bot has not been started yet."""
    async with crowd(folder, size) as people:
        await people.announce()
    async with at_the_box(folder, *options) as control:
        await let_in(control, [SECRETARY, *members(size)])
        settings = {"SEND_RATE": str(rate), "SEND_CONCURRENCY": str(CONCURRENCY)}
        stage, boxes, listening = Stage(folder, control.url, settings), Mailboxes(), asyncio.Event()
        watching = asyncio.create_task(boxes.watch(control, listening))
        await listening.wait()
        try:
            yield Scene(stage, control, members(size), boxes)
        finally:
            watching.cancel()
            if stage.bot:
                stage.bot.stop()


def seed(number: int) -> int:
    """The same at every run; with DURABILITY_SEED in the environment other ones. A test that fails prints it."""
    chosen = number + int(os.environ.get("DURABILITY_SEED", "0"))
    print(f"seed {chosen}")
    return chosen


def seeded(number: int) -> random.Random:
    """The same moments at every run, see `seed`."""
    return random.Random(seed(number))
