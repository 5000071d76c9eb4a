"""What happens to the database's file while the real bot works with it. Each ends with its context."""

import os
import resource
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

from tests.durability.scene import Scene

Fault = Callable[[Scene], AbstractContextManager[None]]
_DISK = 16  # megabytes
_PIECE = 4096  # bytes
_FOR_THE_CHECKPOINT = 2 << 20  # bytes


@contextmanager
def locked(scene: Scene) -> Iterator[None]:
    """Another program writes, and does not end."""
    with closing(sqlite3.connect(scene.database, isolation_level=None, timeout=10)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def unwritable(scene: Scene) -> Iterator[None]:
    """No byte can be written to any file, as on a disk that has failed or was mounted read-only."""
    assert scene.stage.bot is not None
    pid = scene.stage.bot.pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        with suppress(ProcessLookupError):  # it was killed meanwhile
            resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def full(scene: Scene) -> Iterator[None]:
    """Somebody else has filled the disk to its last byte; on a disk of its own, for which a mount must be allowed."""
    if not scene.stage.folder.is_mount():
        with unwritable(scene):  # where it is not: the same promise by the other way
            yield
        return
    ballast = scene.stage.folder / "ballast"
    _fill(ballast, leaving=_FOR_THE_CHECKPOINT)
    with closing(sqlite3.connect(scene.database, timeout=10)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # room that the journal has already is room, too
    _fill(ballast)
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk that can be filled, where mounting is allowed; else a plain folder."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_DISK}m", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    try:
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _fill(ballast: Path, leaving: int = 0) -> None:
    with ballast.open("ab", buffering=0) as file, suppress(OSError):
        while _free(ballast) > leaving and file.write(bytes(_PIECE)):
            pass


def _free(file: Path) -> int:
    disk = os.statvfs(file)
    return disk.f_bavail * disk.f_frsize
