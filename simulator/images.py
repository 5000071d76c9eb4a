"""How large a picture is, from the first bytes of it."""

import struct

JPEG_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF, WebP (extended) or JPEG; None for anything else."""
    size = None
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        size = struct.unpack(">II", content[16:24])
    elif content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        size = struct.unpack("<HH", content[6:10])
    elif content[:4] == b"RIFF" and content[8:16] == b"WEBPVP8X" and len(content) >= 30:
        size = tuple(int.from_bytes(content[at : at + 3], "little") + 1 for at in (24, 27))
    elif content.startswith(b"\xff\xd8"):
        size = _jpeg_size(content)
    if size is None or min(size) == 0:
        return None
    return size[0], size[1]


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, segment = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in JPEG_SIZES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + segment
    return None
