"""Telegram in a box by itself: its start, two thousand messages, and what a hundred thousand leave in memory.

Memory is read from /proc, so this one runs on Linux only.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

import aiohttp

from benchmarks.processes import resident
from benchmarks.report import Row, seconds, table, times
from simulator.client import Control
from tests.e2e.stage import ROOT, TOKEN

STARTS = 9
SERIES = 3
MESSAGES = 2_000
MANY = 100_000
IN_FLIGHT = 20
PEOPLE = 20
_BOX = ("-m", "simulator", "--port", "0")
_ECHO = ("-m", "benchmarks.echo")  # the least that an aiohttp server can do with the same requests
_COMMAND = "python -m benchmarks.simulator"
_BUTTONS = [[{"text": "Буду лично", "callback_data": "1:yes"}, {"text": "По видеосвязи", "callback_data": "1:video"}]]


@dataclass(frozen=True, slots=True)
class Running:
    """A server in a process of its own."""

    url: str
    pid: int

    def memory(self) -> float:
        """Resident memory in MB."""
        return resident(self.pid)


def measure() -> list[Row]:
    return [_start(), *asyncio.run(_messages())]


def _start() -> Row:
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(STARTS):
        for command, took in ((_BOX, ours), (_ECHO, bare)):
            began = time.perf_counter()
            with _running(*command):
                took.append(time.perf_counter() - began)
    beside = times(ours, bare, "an aiohttp server with one path")
    return Row("`python -m simulator` to its printed address", seconds(ours), "< 0.5 s", beside, _COMMAND)


async def _messages() -> list[Row]:
    ours, bare = [], []
    for _ in range(SERIES):
        ours.append(await _at_the_box(MESSAGES))
        bare.append(await _at_the_echo(MESSAGES))
    what = f"{MESSAGES} sendMessage, {IN_FLIGHT} at a time, with somebody at the events"
    beside = times([one.took for one in ours], bare, "an aiohttp server that answers with what came")
    many = await _at_the_box(MANY)
    kept = f"{many.after:.0f} MB ({many.before:.0f} MB at the start), in {many.took:.0f} s"
    return [
        Row(what, seconds([one.took for one in ours]), "< 4 s", beside, _COMMAND),
        Row(f"resident after {MANY} messages of 300 letters with buttons", kept, "< 150 MB", "", _COMMAND),
    ]


@dataclass(frozen=True, slots=True)
class _Series:
    took: float
    before: float
    after: float


async def _at_the_box(count: int) -> _Series:
    with _running(*_BOX) as box:
        async with Control(box.url) as control:
            for account in range(1, PEOPLE + 1):
                await control.person(f"Person {account}", id=account)
                await control.write(account, "/start")
        before = box.memory()
        async with _listening(box.url):
            took = await _send(f"{box.url}/bot{TOKEN}/sendMessage", count)
        return _Series(took, before, box.memory())


async def _at_the_echo(count: int) -> float:
    with _running(*_ECHO) as echo:
        return await _send(echo.url, count)


async def _send(url: str, count: int) -> float:
    """Seconds."""
    numbers = iter(range(count))
    async with aiohttp.ClientSession() as session:
        began = time.perf_counter()
        await asyncio.gather(*(_keep_sending(session, url, numbers) for _ in range(IN_FLIGHT)))
        return time.perf_counter() - began


async def _keep_sending(session: aiohttp.ClientSession, url: str, numbers: Iterator[int]) -> None:
    for number in numbers:
        text = f"Уважаемый участник {number}! ".ljust(300, "ы")
        wish = {"chat_id": 1 + number % PEOPLE, "text": text, "reply_markup": {"inline_keyboard": _BUTTONS}}
        async with session.post(url, json=wish) as response:
            await response.read()
            if response.status != 200:
                raise RuntimeError(f"{response.status}: {await response.text()}")


@asynccontextmanager
async def _listening(url: str) -> AsyncIterator[None]:
    """An open web chat, as far as the server can tell."""
    timeout = aiohttp.ClientTimeout(total=None)
    async with aiohttp.ClientSession(timeout=timeout) as session, session.get(f"{url}/control/events") as response:
        listener = asyncio.create_task(_read(response))
        yield
        listener.cancel()


async def _read(response: aiohttp.ClientResponse) -> None:
    async for _ in response.content.iter_any():
        pass


@contextmanager
def _running(*command: str) -> Iterator[Running]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, *command], env=environment, stdout=subprocess.PIPE, text=True)
    try:
        yield Running(_address(process), process.pid)
    finally:
        process.terminate()
        process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline() if process.stdout else ""
    if not line.startswith("http"):
        raise RuntimeError(f"no address: {line}")
    return line.strip()


if __name__ == "__main__":
    print(table(measure()))
