"""The database's file is made read-only under the running bot.

Of a file that a process has open already, SQLite never says "attempt to write a readonly database": rights are looked
at when a file is opened, and a disk cannot be made read-only while somebody has a file open to write ("mount point is
busy"); one that fails says "disk I/O error" (`unwritable` in test_database.py). So there are two tests: the rights are
taken away, and the bot goes on with what it holds; and a bot that opens its file anew for each trip, which SQLite then
refuses in these very words.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.durability.promises import doubles_are_few_and_owned_up_to, nobody_is_left_out
from tests.durability.scene import CONCURRENCY, Scene, broadcast
from tests.e2e.stage import ROOT

PEOPLE, TAPPING, RATE = 120, 10, 60
PLAIN = "tests.durability.as_a_plain_user"
SAVED, NOT_SAVED = "Записали: будете лично", "Не сохранено. Попробуйте ещё раз"
REFUSED, UP = "attempt to write a readonly database", "the database works again"
UNUSABLE = 2  # the exit code


@contextmanager
def read_only(scene: Scene) -> Iterator[None]:
    """The file, and what belongs to it."""
    files = list(scene.database.parent.glob("kvorum.sqlite3*"))
    for file in files:
        file.chmod(0o444)
    try:
        yield
    finally:
        for file in filter(Path.exists, files):
            file.chmod(0o644)


async def test_a_running_bot_goes_on_with_the_files_that_it_holds(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, rate=RATE) as scene:
        await scene.start(PLAIN)
        await scene.until_invited(3 * CONCURRENCY)
        early = invited(scene)
        with read_only(scene):
            assert REFUSED in await somebody_else_is_told(scene)
            assert [await tap(scene, account) for account in early] == [SAVED] * TAPPING
            await scene.until_invited(PEOPLE)
            await scene.until_all_is_sent()
            assert scene.query("SELECT count(DISTINCT person_id) FROM answers") == [(TAPPING,)]
            scene.kill()
        scene.check_integrity()
        assert scene.query("SELECT count(DISTINCT person_id) FROM answers") == [(TAPPING,)]
        nobody_is_left_out(scene)


async def test_who_is_refused_by_sqlite_tells_people_and_comes_back_by_itself(tmp_path: Path) -> None:
    async with broadcast(tmp_path, PEOPLE, rate=RATE) as scene:
        await scene.start("tests.durability.opens_anew")
        await scene.until_invited(3 * CONCURRENCY)
        early = invited(scene)
        with read_only(scene):
            told = [await tap(scene, account) for account in early]
            assert all((words or "").startswith(NOT_SAVED) for words in told), told
            assert scene.query("SELECT count(*) FROM answers") == [(0,)]
        assert scene.stage.bot is not None
        await asyncio.to_thread(scene.stage.bot.wait_for, UP)
        assert [await tap(scene, account) for account in early] == [SAVED] * TAPPING
        await scene.until_invited(PEOPLE)
        await scene.until_all_is_sent()
        nobody_is_left_out(scene)
        doubles_are_few_and_owned_up_to(scene, at_most=0)
        errors = [line for line in scene.stage.bot.lines if "ERROR" in line]
        assert len(errors) == 1
        assert REFUSED in errors[0]
        assert [line for line in scene.stage.bot.lines if "Traceback" in line] == []
        scene.check_integrity()


async def somebody_else_is_told(scene: Scene) -> str:
    """By a command that writes, started by a plain user: one sentence."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **scene.stage.environment}
    command = [sys.executable, "-m", PLAIN, "invite-secretary"]
    refused = await asyncio.to_thread(
        subprocess.run, command, cwd=scene.stage.folder, env=environment, capture_output=True, text=True, check=False
    )
    assert refused.returncode == UNUSABLE, refused.stdout + refused.stderr
    return refused.stdout + refused.stderr


def invited(scene: Scene) -> list[int]:
    return [account for account in scene.accounts if scene.boxes.invited[account]][:TAPPING]


async def tap(scene: Scene, account: int) -> str | None:
    return (await scene.control.tap(account, "Буду лично", wait=30)).text
