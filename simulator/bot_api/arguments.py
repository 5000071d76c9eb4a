"""Parameters of a Bot API call, however they were sent: query, urlencoded, multipart or JSON."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.http import HttpProcessingError

from simulator.bot_api.disposition import NamedPart
from simulator.bot_api.json_body import opened, pairs_of
from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.unicode_text import check_unicode

YES = {"true", "yes", "1"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in the request."""

    file_name: str
    mime_type: str
    content: bytes


@dataclass(slots=True)
class Arguments:
    """Named texts and files; the readers are as forgiving as the real server's.

    It knows texts only: whatever JSON held, null and 1.50 too, is the text that stood there. A name that comes twice
    has its first value, the query before the body.
    """

    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The parameter, or an empty text."""
        return self.values.get(name, "")

    def required(self, name: str) -> str:
        """The parameter; BadRequestError when it is missing or empty.

        Only for those that the real server complains of in these words: most say something of their own.
        """
        value = self.text(name)
        if not value:
            raise BadRequestError(f'parameter "{name}" is required')
        return value

    def integer(self, name: str, default: int = 0, low: int = -(2**63), high: int = 2**63) -> int:
        """The whole number that the text begins with, kept between `low` and `high`; what is no number counts as 0."""
        if not self.text(name):
            return default
        digits = re.match(r"-?[0-9]{1,19}", self.text(name))
        value = int(digits[0]) if digits else 0
        return max(low, min(high, value))

    def flag(self, name: str) -> bool:
        """A yes or no; anything but true, yes and 1 is no."""
        return self.text(name).strip().lower() in YES

    def json(self, name: str, complaint: str) -> Any:
        """The parameter read as JSON, None when absent; BadRequestError with the complaint when it is not JSON."""
        if not self.text(name):
            return None
        try:
            return opened(self.text(name))
        except (ValueError, RecursionError):
            raise BadRequestError(complaint) from None

    def upload(self, name: str) -> Upload | None:
        """The file sent as this parameter, directly or by `attach://`; none when the parameter says something else."""
        wish = self.text(name)
        if wish and not wish.startswith("attach://"):
            return None
        return self.uploads.get(wish.removeprefix("attach://") if wish else name)

    def journal_view(self) -> Json:
        """The parameters for the call log: JSON opened, files as their name and size."""
        view: Json = {name: _opened(value) for name, value in self.values.items()}
        for name, upload in self.uploads.items():
            view[name] = {"file_name": upload.file_name, "file_size": len(upload.content)}
        return view


async def read_arguments(request: web.Request) -> Arguments:
    """Everything in the request; BadRequestError when the body is not what its type says."""
    arguments = Arguments()
    take_pairs(arguments, request.rel_url.raw_query_string.encode())
    kind = request.content_type
    if not request.can_read_body:
        return arguments
    if kind == "multipart/form-data":
        await _take_parts(arguments, request)
    elif kind == "application/json":
        take_json(arguments, await request.read())
    elif kind == "application/x-www-form-urlencoded":
        take_pairs(arguments, await request.read())
    return arguments


def take_pairs(arguments: Arguments, encoded: bytes) -> None:
    """Takes an urlencoded body; BadRequestError when it is not in UTF-8."""
    try:
        pairs = parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict")
    except ValueError:
        raise BadRequestError("strings must be encoded in UTF-8") from None
    for name, value in pairs:
        arguments.values.setdefault(name, value)


def take_json(arguments: Arguments, body: bytes) -> None:
    """Takes a JSON body; BadRequestError when it is none."""
    if not body.strip():
        return
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise BadRequestError("strings must be encoded in UTF-8") from None
    for name, value in pairs_of(text):
        check_unicode(value)
        arguments.values.setdefault(name, value)


async def _take_parts(arguments: Arguments, request: web.Request) -> None:
    try:
        reader = await request.multipart()
        reader.part_reader_cls = NamedPart
        async for part in reader:
            if isinstance(part, NamedPart):
                await take_part(arguments, part)
    except (ValueError, AssertionError, RuntimeError, HttpProcessingError):
        raise BadRequestError("can't parse request: wrong multipart body") from None


async def take_part(arguments: Arguments, part: NamedPart) -> None:
    """Takes one part of a multipart body; BadRequestError for its header, ValueError for a text not in UTF-8."""
    named = part.named()
    content = bytes(await part.read(decode=True))
    if named.file_name is None:
        arguments.values.setdefault(named.name, content.decode())
        return
    arguments.uploads.setdefault(named.name, Upload(named.file_name, part.headers.get("Content-Type", ""), content))


def _opened(value: str) -> Any:
    if value[:1] not in ("{", "["):
        return value
    try:
        return opened(value)
    except (ValueError, RecursionError):
        return value
