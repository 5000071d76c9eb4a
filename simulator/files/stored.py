"""One file."""

from dataclasses import dataclass

from simulator.files.contents import Content
from simulator.files.kinds import Kind
from simulator.model import Json


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file, or one size of a photo; `media` is what a message with it carries, in Bot API words."""

    file_id: str
    file_unique_id: str
    file_path: str
    file_name: str
    mime_type: str
    kind: Kind
    body: Content
    media: Json

    @property
    def size(self) -> int:
        """In bytes."""
        return self.body.size

    @property
    def content(self) -> bytes:
        """The bytes, wherever they are kept; in a coroutine `read` is better."""
        return self.body.read()

    async def read(self) -> bytes:
        """The bytes; the disk is waited for in a thread."""
        return await self.body.fetch()

    def reference(self) -> Json:
        """The fields that every mention of a file has."""
        return {"file_id": self.file_id, "file_unique_id": self.file_unique_id, "file_size": self.size}

    def document(self) -> Json:
        """The file as a Document, for what has been added as one."""
        return dict(self.media["document"])
