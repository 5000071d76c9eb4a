"""What is in the files: in memory up to a limit, beyond it in a temporary folder."""

import asyncio
import hashlib
import shutil
import tempfile
import weakref
from pathlib import Path

IN_MEMORY = 32 * 1024 * 1024


class Folder:
    """A temporary folder that is made when it is first needed and goes with its last user, or with the process."""

    def __init__(self) -> None:
        self._path: Path | None = None

    def write(self, name: str, data: bytes) -> Path:
        """Puts a file into the folder; its path."""
        if self._path is None:
            self._path = Path(tempfile.mkdtemp(prefix="telegram-in-a-box-"))
            weakref.finalize(self, shutil.rmtree, self._path, ignore_errors=True)
        path = self._path / name
        path.write_bytes(data)
        return path


class Content:
    """The bytes of one or more equal files, wherever they are now; `digest` is their SHA-256."""

    __slots__ = ("_data", "_folder", "_path", "digest", "size")

    def __init__(self, data: bytes, digest: bytes, folder: Folder) -> None:
        self.digest = digest
        self.size = len(data)
        self._data: bytes | None = data
        self._path: Path | None = None
        self._folder = folder

    def read(self) -> bytes:
        """The bytes; from the disk it takes milliseconds."""
        if self._data is not None:
            return self._data
        if self._path is None:
            raise RuntimeError("the content is neither in memory nor on the disk")
        return self._path.read_bytes()

    async def fetch(self) -> bytes:
        """The bytes; nobody waits for the disk but the caller."""
        return self._data if self._data is not None else await asyncio.to_thread(self.read)

    def leave_memory(self) -> None:
        """Moves the bytes to the disk."""
        if self._data is not None:
            self._path = self._folder.write(self.digest.hex(), self._data)
            self._data = None


class Contents:
    """Bytes kept once, however often they come; the first that came leave memory first."""

    def __init__(self, memory_limit: int = IN_MEMORY) -> None:
        self.memory_limit = memory_limit
        self.bytes_in_memory = 0
        self._all: dict[bytes, Content] = {}
        self._in_memory: dict[bytes, Content] = {}
        self._folder = Folder()

    def keep(self, data: bytes) -> Content:
        """The content with these bytes, new or known."""
        digest = hashlib.sha256(data).digest()
        if digest not in self._all:
            self._all[digest] = self._in_memory[digest] = Content(data, digest, self._folder)
            self.bytes_in_memory += len(data)
            self._make_room()
        return self._all[digest]

    def _make_room(self) -> None:
        while self.bytes_in_memory > self.memory_limit:
            oldest = self._in_memory.pop(next(iter(self._in_memory)))
            oldest.leave_memory()
            self.bytes_in_memory -= oldest.size
