"""A start on a database that cannot be used ends with one clear sentence, and the next one goes on."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from benchmarks.crowd import database_url
from storage.migrate import upgrade
from tests.e2e.stage import ROOT, TOKEN

UNUSABLE = 2  # the exit code
LONGER_THAN_ANY_WAIT = 90  # seconds
Spoilt = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def held(database: Path) -> Iterator[None]:
    """By another program, for as long as it likes."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(database: Path) -> Iterator[None]:
    """The file and its folder, as after a copy by another user."""
    database.chmod(0o444)
    database.parent.chmod(0o555)
    yield
    database.parent.chmod(0o755)
    database.chmod(0o644)


@contextmanager
def no_file_of_ours(database: Path) -> Iterator[None]:
    """Something else is under the name."""
    kept = database.read_bytes()
    database.write_bytes(b"Not a database. " * 1000)
    yield
    database.write_bytes(kept)


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (held, "database is locked). Another program holds it"),
        (read_only, "It cannot be written: check the rights of the file and of its folder"),
        (no_file_of_ours, "The file is no database"),
    ],
)
async def test_one_sentence(spoilt: Spoilt, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    await upgrade(database_url(folder))
    database = folder / "kvorum.sqlite3"
    before = rows(database)
    with spoilt(database):
        refused = start(folder)
    output = refused.stdout + refused.stderr
    assert refused.returncode == UNUSABLE, output
    assert output.count("\n") == 1
    assert output.startswith("DATABASE_URL: the database cannot be used (")
    assert said in output
    assert rows(database) == before


def start(folder: Path) -> subprocess.CompletedProcess[str]:
    """`kvorum run` from another folder, so that only the database is in this one. Telegram is never asked."""
    settings = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://127.0.0.1:9", "DATABASE_URL": database_url(folder)}
    return subprocess.run(
        [sys.executable, "-m", "tests.durability.as_a_plain_user", "run"],
        cwd=folder.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **settings},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGER_THAN_ANY_WAIT,
        check=False,
    )


def rows(database: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute("SELECT version_num FROM alembic_version").fetchall()
