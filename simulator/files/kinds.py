"""The kinds of files, as the server names and numbers them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is the field of Message; `called` stands in complaints, `folder` in file_path, `prefix` in file_id.

    `shows` are the fields of the file's object that only some kinds have. Source: tdlib's FileType.cpp, Client.cpp.
    """

    name: str
    called: str
    folder: str
    prefix: str
    shows: tuple[str, ...] = ()

    @property
    def is_picture(self) -> bool:
        """Photos and thumbnails: their files never stand in for those of other kinds."""
        return self.name in ("photo", "thumbnail")


_NAMED = ("file_name", "mime_type")
KINDS = {
    kind.name: kind
    for kind in (
        Kind("document", "Document", "documents", "BQAC", _NAMED),
        Kind("photo", "Photo", "photos", "AgAC"),
        Kind("thumbnail", "Thumbnail", "thumbnails", "AAMC"),
        Kind("video", "Video", "videos", "BAAC", _NAMED),
        Kind("audio", "Audio", "music", "CQAC", _NAMED),
        Kind("voice", "VoiceNote", "voice", "AwAC", ("mime_type",)),
        Kind("animation", "Animation", "animations", "CgAC", _NAMED),
        Kind("video_note", "VideoNote", "video_notes", "DQAC"),
        Kind("sticker", "Sticker", "stickers", "CAAC"),
    )
}
