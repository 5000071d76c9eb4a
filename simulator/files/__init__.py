"""Files: uploaded by people or by the bot, named by file_id."""

from simulator.files.contents import IN_MEMORY
from simulator.files.kinds import KINDS, Kind
from simulator.files.store import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT, FileStore
from simulator.files.stored import StoredFile

__all__ = ["DOWNLOAD_LIMIT", "IN_MEMORY", "KINDS", "PHOTO_LIMIT", "UPLOAD_LIMIT", "FileStore", "Kind", "StoredFile"]
