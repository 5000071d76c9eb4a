"""The Content-Disposition of a part, read as tdlib's HttpReader reads it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from aiohttp import BodyPartReader
from aiohttp.hdrs import CONTENT_DISPOSITION
from multidict import CIMultiDict, CIMultiDictProxy

from simulator.errors import BadRequestError

_KIND = b"form-data;"


@dataclass(frozen=True, slots=True)
class Disposition:
    """What the header names; no `file_name` is a text parameter, even an empty one is a file."""

    name: str
    file_name: str | None


class NamedPart(BodyPartReader):
    """A part that keeps its header from aiohttp, which drops the whole part over a name without quotes."""

    def __init__(self, boundary: bytes, headers: CIMultiDictProxy[str], *args: Any, **options: Any) -> None:
        others = CIMultiDict(headers)
        self.disposition = others.popall(CONTENT_DISPOSITION, [])
        super().__init__(boundary, CIMultiDictProxy(others), *args, **options)

    def named(self) -> Disposition:
        """The names in its header; BadRequestError when it has none, or a wrong one."""
        headers = [read_disposition(text.encode("utf-8", "surrogateescape")) for text in self.disposition]
        if not headers or not headers[-1].name:
            raise BadRequestError("field name in multipart/form-data not found")
        return headers[-1]


def read_disposition(header: bytes) -> Disposition:
    """Only `name` and `filename` count, never `filename*`; quotes are optional, and then a value goes up to the `;`.

    Values are percent-decoded. BadRequestError in tdlib's words.
    """
    if not header.startswith(_KIND):
        raise BadRequestError("expected form-data content disposition")
    found: dict[bytes, bytes] = {}
    rest = header.removeprefix(_KIND)
    while b"=" in rest:
        key, _, rest = rest.partition(b"=")
        rest = rest.lstrip()
        value, rest = _quoted(rest) if rest.startswith(b'"') else _token(rest)
        found[key.strip()] = unquote_to_bytes(value)
    file_name = found.get(b"filename")
    return Disposition(_text(found.get(b"name", b"")), None if file_name is None else _text(file_name))


def _token(rest: bytes) -> tuple[bytes, bytes]:
    value, _, rest = rest.partition(b";")
    return value.strip(), rest


def _quoted(rest: bytes) -> tuple[bytes, bytes]:
    value, place = bytearray(), 1
    while rest[place : place + 1] != b'"':
        place += rest[place : place + 1] == b"\\"
        if place >= len(rest):
            slip = "wrong escape sequence" if rest.endswith(b"\\") else "unclosed quoted string"
            raise BadRequestError(f"{slip} in Content-Disposition header")
        value += rest[place : place + 1]
        place += 1
    rest = rest[place + 1 :].lstrip()
    if rest and not rest.startswith(b";"):
        raise BadRequestError("expected ';' in Content-Disposition header")
    return bytes(value), rest[1:]


def _text(value: bytes) -> str:
    """A name that is no UTF-8 is as good as none."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return ""
