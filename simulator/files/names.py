"""What files are called: names without paths, types, identifiers."""

import base64
import binascii
import mimetypes
import re
from pathlib import PurePath

_OURS = b"simulator:"
_VERSIONS = (2, 3, 4)  # what the last byte of a file_id may be (tdlib's FileManager)
_TYPES = {".tgs": "application/x-tgsticker", ".webp": "image/webp", ".oga": "audio/ogg", ".m4a": "audio/mp4"}
_WRONG = "wrong remote file identifier specified: "


def plain_name(file_name: str) -> str:
    """The last part of a path, of printable characters only."""
    last = PurePath(file_name.replace("\\", "/")).name
    return "".join(character for character in last if character.isprintable())[-255:] or "file"


def mime_type_of(name: str, declared: str) -> str:
    """The type that came with a file, or else the one that its name promises."""
    kind = declared.partition(";")[0].strip().lower()
    if re.fullmatch(r"[\w.+-]+/[\w.+-]+", kind, re.ASCII) and kind != "application/octet-stream":
        return kind
    return _TYPES.get(PurePath(name).suffix.lower()) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def extension_of(name: str) -> str:
    """The end of a name with its dot, safe in a path."""
    return re.sub(r"[^A-Za-z0-9.]", "", PurePath(name).suffix)


def long_id(prefix: str, number: int) -> str:
    """A file_id: another one for each upload."""
    return prefix + base64.urlsafe_b64encode(_OURS + b"%012d\x17\x04" % number).decode()


def short_id(digest: bytes, letter: str = "") -> str:
    """A file_unique_id: one for equal contents; the sizes of a photo differ in the letter."""
    return ("AQAD" if letter else "AgAD") + base64.urlsafe_b64encode(digest[:9]).decode() + letter


def complaint_about(file_id: str) -> str:
    """What the server says of a file_id that it does not know."""
    bare = file_id.rstrip("=")
    if len(bare) % 4 == 1:
        return _WRONG + "Wrong string length"
    try:
        decoded = base64.b64decode(bare + "=" * (-len(bare) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return _WRONG + "Wrong character in the string"
    if _OURS in decoded:
        return "wrong file identifier/HTTP URL specified"
    return (
        _WRONG + "can't unserialize it" + ("" if decoded[-1:] and decoded[-1] in _VERSIONS else ". Wrong last symbol")
    )
