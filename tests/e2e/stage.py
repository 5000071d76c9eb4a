"""A stage: Telegram in a box and the real bot in front of it, each a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "987654:a-token-that-only-this-test-knows"
_PATIENCE = 60.0  # seconds, for a process to say what is waited for


class Process:
    """A child whose lines are kept and can be waited for."""

    def __init__(self, *arguments: str, cwd: Path, python: str = sys.executable, **environment: str) -> None:
        clean = {name: value for name, value in os.environ.items() if name not in {"BOT_TOKEN", "DATABASE_URL"}}
        self._child = subprocess.Popen(
            [python, "-u", *arguments],
            cwd=cwd,
            env={**clean, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: list[str] = []
        self._queue: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._child.pid

    def wait_for(self, pattern: str) -> re.Match[str]:
        """The first line, from now on, in which the pattern is found."""
        deadline = time.monotonic() + _PATIENCE
        while (left := deadline - time.monotonic()) > 0:
            try:
                line = self._queue.get(timeout=min(left, 0.5))
            except Empty:
                if self._child.poll() is not None and self._queue.empty():
                    break
                continue
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"no {pattern!r} in:\n" + "\n".join(self.lines))

    def stop(self) -> int:
        """SIGTERM; the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL: as if the plug were pulled."""
        self._end(signal.SIGKILL)

    def _end(self, by: signal.Signals) -> int:
        if self._child.poll() is None:
            self._child.send_signal(by)
        try:
            code = self._child.wait(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            raise
        self._reader.join(timeout=5)
        if self._child.stdout:
            self._child.stdout.close()
        return code

    def _read(self) -> None:
        for line in self._child.stdout or ():
            self.lines.append(line.rstrip())
            self._queue.put(line.rstrip())


@dataclass
class Stage:
    """`url`: the simulator's. The bot may be started, killed and started again on the same database."""

    folder: Path
    url: str
    settings: dict[str, str] = field(default_factory=dict)
    bot: Process | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.url,
            "CLOCK_URL": self.url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.folder / 'kvorum.sqlite3'}",
            "TICK_SECONDS": "0.5",
            "LOG_LEVEL": "INFO",
            **self.settings,
        }

    def start_bot(self) -> Process:
        self.bot = Process("-m", "bot", "run", cwd=self.folder, **self.environment)
        self.bot.wait_for("Start polling|Run polling")
        return self.bot

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """One command of `kvorum`, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **self.environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_PATIENCE,
            check=False,
        )


@contextmanager
def telegram(folder: Path, *, at: str) -> Iterator[str]:
    """The simulator's address; `at` is its clock's time in ISO 8601."""
    process = Process("-m", "simulator", "--port", "0", "--at", at, cwd=folder)
    try:
        yield process.wait_for(r"(http://\S+?)/?$")[1]
    finally:
        process.stop()


@contextmanager
def stage(folder: Path, *, at: str, **settings: str) -> Iterator[Stage]:
    """Telegram is there; the bot is not started yet."""
    with telegram(folder, at=at) as url:
        play = Stage(folder, url, settings)
        try:
            yield play
        finally:
            if play.bot:
                play.bot.stop()
