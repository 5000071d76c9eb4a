"""The whole program without a network, and people who never stop."""

import asyncio
import itertools
import logging
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.crowd import SECRETARY, crowd, database_url, members
from benchmarks.soak.offline import Offline
from benchmarks.soak.people import People
from benchmarks.soak.samples import Sample, sample
from bot.settings import Settings, load_settings
from bot.updates.feeding import Feeder
from bot.updates.intake import Raw
from bot.wiring import Program, wired
from tests.e2e.stage import TOKEN

MEMBERS = 300
_AT_ONCE = 40
SAMPLES = 200
Tell = Callable[[Sample], object]


@dataclass(frozen=True, slots=True)
class Soaked:
    """`samples`: the first was taken before the first update. `faults`: what was logged as an error."""

    samples: Sequence[Sample]
    faults: Sequence[str]
    calls: Mapping[str, int]


class Faults(logging.Handler):
    """Whatever is logged as an error: in a soak there should be none."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


async def soak(
    folder: Path,
    updates: int,
    *,
    seed: int = 1,
    count: int = SAMPLES,
    built: Callable[[], object] = bool,
    tell: Tell = bool,
) -> Soaked:
    """In a new database in the folder, with so many samples; `built` is called before the first, `tell` gets each."""
    async with crowd(folder, MEMBERS) as body:
        meeting = body.meeting
        await body.announce()
    offline = Offline()
    samples: list[Sample] = []
    with offline.instead_of_telegram(), _faults() as faults:
        async with _working(_settings(folder)) as program:
            built()
            people = People(SECRETARY, members(MEMBERS), meeting, offline.messages, random.Random(seed))
            began, every = time.perf_counter(), max(1, updates // count)
            given, feeder = people.updates(), Feeder(program.bot, program.dispatcher)
            for done in range(0, updates + 1, every):
                samples.append(sample(done, began))
                tell(samples[-1])
                await _feed(feeder, itertools.islice(given, min(every, updates - done)))
    return Soaked(samples, faults.lines, offline.calls)


async def _feed(feeder: Feeder, updates: Iterator[Raw]) -> None:
    """So many at a time; returns when all are done."""

    async def work() -> None:
        for raw in updates:
            await feeder(raw)

    await asyncio.gather(*(work() for _ in range(_AT_ONCE)))


def _settings(folder: Path) -> Settings:
    own = {"bot_token": TOKEN, "database_url": database_url(folder), "send_rate": 1000}
    return load_settings(_env_file=None, **own)


@asynccontextmanager
async def _working(settings: Settings) -> AsyncIterator[Program]:
    """As `bot.running.serve`, but nobody polls."""
    async with wired(settings) as program:
        facts = {**program.dispatcher.workflow_data, "dispatcher": program.dispatcher, "bot": program.bot}
        await program.dispatcher.emit_startup(**facts)
        ticking, working = (asyncio.create_task(part.run()) for part in (program.ticker, program.worker))
        try:
            yield program
        finally:
            ticking.cancel()
            program.worker.stop()
            await asyncio.gather(ticking, working, return_exceptions=True)
            await program.dispatcher.emit_shutdown(**facts)


@contextmanager
def _faults() -> Iterator[Faults]:
    faults = Faults()
    logging.getLogger().addHandler(faults)
    try:
        yield faults
    finally:
        logging.getLogger().removeHandler(faults)
