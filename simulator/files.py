"""Files: uploaded by people or by the bot, named by file_id."""

import base64
import itertools
import mimetypes
import re
from dataclasses import dataclass
from pathlib import PurePath

from simulator.errors import BadRequestError
from simulator.model import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; `kind` is the folder that getFile names: documents or photos."""

    file_id: str
    file_unique_id: str
    file_path: str
    file_name: str
    mime_type: str
    content: bytes

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)

    def reference(self) -> Json:
        """The fields that every mention of a file has."""
        return {"file_id": self.file_id, "file_unique_id": self.file_unique_id, "file_size": self.size}

    def document(self) -> Json:
        """The file as a Document."""
        return {**self.reference(), "file_name": self.file_name, "mime_type": self.mime_type}


class FileStore:
    """All files, in memory."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def add(self, file_name: str, content: bytes, mime_type: str = "", *, folder: str = "documents") -> StoredFile:
        """Keeps a file under a new file_id."""
        number = next(self._numbers)
        name = _plain_name(file_name)
        kind = mime_type.partition(";")[0].strip().lower()
        if not re.fullmatch(r"[\w.+-]+/[\w.+-]+", kind, re.ASCII) or kind == "application/octet-stream":
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        extension = re.sub(r"[^A-Za-z0-9.]", "", PurePath(name).suffix)
        path = f"{folder}/file_{number}{extension}"
        stored = StoredFile(_long_id(number), _short_id(number), path, name, kind, content)
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """The file of a file_id."""
        return self._by_id.get(file_id)

    def downloadable(self, file_id: str) -> StoredFile:
        """The file of a file_id, as getFile sees it: BadRequestError when it is unknown or over 20 MB."""
        if not file_id:
            raise BadRequestError("file_id not specified")
        stored = self.find(file_id)
        if stored is None:
            raise BadRequestError("invalid file_id")
        if stored.size > DOWNLOAD_LIMIT:
            raise BadRequestError("file is too big")
        return stored

    def at(self, path: str) -> StoredFile | None:
        """The file at a path that getFile named."""
        return self._by_path.get(path)


def _plain_name(file_name: str) -> str:
    """The last part of a path, of printable characters only."""
    last = PurePath(file_name.replace("\\", "/")).name
    return "".join(character for character in last if character.isprintable())[-255:] or "file"


def _long_id(number: int) -> str:
    return "BQACAgIAAxkB" + base64.urlsafe_b64encode(b"simulator:%012d" % number).decode().rstrip("=")


def _short_id(number: int) -> str:
    return "AgAD" + base64.urlsafe_b64encode(b"%09d" % number).decode().rstrip("=")
