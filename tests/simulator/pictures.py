"""Files that look like what they are called, as far as anybody looks."""

import struct

MP4 = b"\x00\x00\x00\x18ftypmp42"
OGG = b"OggS\x00\x02"


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08\x02\x00\x00\x00"


def jpeg(width: int, height: int, size: int = 0) -> bytes:
    """At least so many bytes."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return (b"\xff\xd8" + frame + b"\xff\xd9").ljust(size, b"\x00")


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height)


def webp(width: int, height: int) -> bytes:
    return (
        b"RIFF\x20\x00\x00\x00WEBPVP8L\x14\x00\x00\x00\x2f" + struct.pack("<I", width - 1 | height - 1 << 14) + bytes(8)
    )
