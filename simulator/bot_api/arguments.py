"""Parameters of a Bot API call, however they were sent: query, urlencoded, multipart or JSON."""

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.unicode_text import check_unicode

YES = {"true", "yes", "1"}
JSON_COMPLAINTS = {
    "Extra data": "unexpected data after object end",
    "Expecting property name enclosed in double quotes": "can't parse parameter name: Opening '\"' expected",
    "Expecting ':' delimiter": "can't parse object, ':' expected",
    "Expecting ',' delimiter": "expected next field or object end",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in the request."""

    file_name: str
    mime_type: str
    content: bytes


@dataclass(slots=True)
class Arguments:
    """Named texts and files; the readers are as forgiving as the real server's.

    It knows texts only: whatever JSON held, null too, is the text that stood there. A name that comes twice has its
    first value, the query before the body.
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
            return json.loads(self.text(name))
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
    _take_pairs(arguments, request.rel_url.raw_query_string.encode())
    kind = request.content_type
    if not request.can_read_body:
        return arguments
    if kind == "multipart/form-data":
        await _take_parts(arguments, request)
    elif kind == "application/json":
        _take_json(arguments, await request.read())
    elif kind == "application/x-www-form-urlencoded":
        _take_pairs(arguments, await request.read())
    return arguments


def _take_pairs(arguments: Arguments, encoded: bytes) -> None:
    try:
        pairs = parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict")
    except ValueError:
        raise BadRequestError("strings must be encoded in UTF-8") from None
    for name, value in pairs:
        arguments.values.setdefault(name, value)


def _take_json(arguments: Arguments, body: bytes) -> None:
    if not body.strip():
        return
    for name, item in _json_object(body).items():
        text = item if isinstance(item, str) else json.dumps(item)
        check_unicode(text)
        arguments.values.setdefault(name, text)


def _json_object(body: bytes) -> Json:
    try:
        value = json.loads(body)
    except UnicodeDecodeError:
        raise BadRequestError("strings must be encoded in UTF-8") from None
    except json.JSONDecodeError as error:
        is_object = body.lstrip()[:1] == b"{"
        complaint = JSON_COMPLAINTS.get(error.msg, "can't parse parameter value")
        raise BadRequestError(complaint if is_object else "JSON object expected") from None
    except RecursionError:
        raise BadRequestError("can't parse parameter value") from None
    if not isinstance(value, dict):
        raise BadRequestError("JSON object expected")
    return value


async def _take_parts(arguments: Arguments, request: web.Request) -> None:
    try:
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name:
                await _take_part(arguments, part, part.name)
    except (ValueError, AssertionError, RuntimeError):
        raise BadRequestError("can't parse request: wrong multipart body") from None


async def _take_part(arguments: Arguments, part: BodyPartReader, name: str) -> None:
    content = bytes(await part.read(decode=True))
    if part.filename is None:
        arguments.values.setdefault(name, content.decode())
        return
    arguments.uploads[name] = Upload(part.filename, part.headers.get("Content-Type", ""), content)


def _opened(value: str) -> Any:
    if value[:1] not in ("{", "["):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value
