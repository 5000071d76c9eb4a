"""How large a picture is, from the first bytes of it, and in which sizes Telegram shows a photo."""

import struct

JPEG_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
LONGEST_SIDES = (("s", 90), ("m", 320), ("x", 800), ("y", 1280))


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF, WebP or JPEG; None for anything else."""
    size = None
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        size = struct.unpack(">II", content[16:24])
    elif content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        size = struct.unpack("<HH", content[6:10])
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) >= 30:
        size = _webp_size(content)
    elif content.startswith(b"\xff\xd8"):
        size = _jpeg_size(content)
    if size is None or min(size) == 0:
        return None
    return size[0], size[1]


def photo_sizes(width: int, height: int) -> list[tuple[str, int, int]]:
    """Letter, width and height of each size of a photo, smallest first; the last is at most 1280 pixels long."""
    longest = max(width, height)
    sizes = []
    for letter, side in LONGEST_SIDES:
        part = min(side, longest) / longest
        sizes.append((letter, max(1, round(width * part)), max(1, round(height * part))))
        if side >= longest:
            break
    return sizes


def _webp_size(content: bytes) -> tuple[int, int] | None:
    match content[12:16]:
        case b"VP8X":
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack("<HH", content[26:30])
            return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, segment = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in JPEG_SIZES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + segment
    return None
