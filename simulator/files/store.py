"""All files of a server."""

import itertools

from simulator.errors import BadRequestError
from simulator.files.contents import IN_MEMORY, Content, Contents
from simulator.files.images import photo_sizes
from simulator.files.kinds import KINDS, Kind
from simulator.files.names import extension_of, long_id, mime_type_of, plain_name, short_id
from simulator.files.stored import StoredFile
from simulator.model import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024


class FileStore:
    """Files by file_id and by file_path; equal contents are kept once, in memory up to `memory_limit` bytes."""

    def __init__(self, memory_limit: int = IN_MEMORY) -> None:
        self.contents = Contents(memory_limit)
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def add(
        self,
        file_name: str,
        content: bytes,
        mime_type: str = "",
        *,
        kind: str = "document",
        details: Json | None = None,
        thumbnail: StoredFile | None = None,
    ) -> StoredFile:
        """Keeps a file under a new file_id; `details` are the fields that its kind adds, such as duration."""
        name = plain_name(file_name)
        named = {"file_name": name, "mime_type": mime_type_of(name, mime_type)}
        stored = self._keep(KINDS[kind], named, self.contents.keep(content))
        shown: Json = {field: named[field] for field in stored.kind.shows}
        if thumbnail is not None:
            shown |= dict.fromkeys(("thumbnail", "thumb"), thumbnail.media["thumbnail"])
        stored.media[kind] = {**(details or {}), **shown, **stored.reference()}
        if kind == "animation":
            stored.media["document"] = {**shown, **stored.reference()}
        return stored

    def add_picture(self, content: bytes, size: tuple[int, int], *, kind: str = "photo") -> StoredFile:
        """Keeps a photo in all its sizes, or a thumbnail; the file of the largest.

        Each size is a file, as on Telegram; but nothing is scaled here: they all hold the same bytes.
        """
        body = self.contents.keep(content)
        named = {"file_name": "file.jpg", "mime_type": _picture_type(content)}
        media: Json = {kind: []}
        sizes = photo_sizes(*size) if kind == "photo" else [("t", *size)]
        for letter, width, height in sizes:
            stored = self._keep(KINDS[kind], named, body, letter, media)
            media[kind].append({**stored.reference(), "width": width, "height": height})
        if kind == "thumbnail":
            media[kind] = media[kind][0]
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

    def _keep(
        self, kind: Kind, named: dict[str, str], body: Content, letter: str = "", media: Json | None = None
    ) -> StoredFile:
        number = next(self._numbers)
        path = f"{kind.folder}/file_{number}{extension_of(named['file_name'])}"
        ids = long_id(kind.prefix, number), short_id(body.digest, letter)
        stored = StoredFile(*ids, path, **named, kind=kind, body=body, media={} if media is None else media)
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored


def _picture_type(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return "image/png"
    if content.startswith(b"GIF8"):
        return "image/gif"
    return "image/webp" if content.startswith(b"RIFF") else "image/jpeg"
