"""A file as it came, named by Telegram; its content stays there."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from commission.agenda.look_alikes import look
from commission.errors import CommissionError
from commission.ids import PersonId

SIZE_LIMIT = 20 * 1024**2  # bytes; what a bot can fetch (Bot API, getFile)
NAME_LIMIT = 120
_MEGABYTE = 1024**2
_BEFORE_A_STREAM = re.compile(r"[:/\\]")
_NO_LETTERS_AT_THE_END = re.compile(r"[\W_]+$")


class MaterialTooLargeError(CommissionError):
    """Facts: `limit_mb`, `name`."""

    key = "error-material-too-large"
    other_words = True


class ForbiddenTypeError(CommissionError):
    """Facts: `type` (the end of the name), `name`."""

    key = "error-forbidden-type"
    other_words = True


@dataclass(frozen=True, slots=True)
class SentFile:
    """`file_id` (Bot API, File) is good for this bot alone. `size` in bytes, `sha256` in hexadecimal digits.

    `photo`: Telegram has it as a photo, and gives it away as nothing else.
    """

    file_id: str
    name: str
    size: int
    sha256: str
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """`number` counts from 1 for each material. `sent_by`: None when the person has been erased since."""

    number: int
    file: SentFile
    sent_by: PersonId | None
    sent_at: datetime


def must_be_allowed(name: str, size: int, forbidden: Collection[str]) -> None:
    """Before anything is fetched. `forbidden`: ends of names, in lower case, without the dot.

    Raises MaterialTooLargeError, ForbiddenTypeError.
    """
    if size > SIZE_LIMIT:
        raise MaterialTooLargeError(limit_mb=SIZE_LIMIT // _MEGABYTE, name=name)
    types = {look(each): each for each in forbidden}
    for end in _ends(name):
        if end in types:
            raise ForbiddenTypeError(type=types[end], name=name)


def _ends(name: str) -> Iterator[str]:
    """Windows opens what stands before dots, spaces or a colon, and people take off whatever else was put there."""
    for part in _BEFORE_A_STREAM.split(look(name)):
        _, dot, end = _NO_LETTERS_AT_THE_END.sub("", part).rpartition(".")
        if dot:
            yield end.replace(" ", "")


def tidy_name(name: str | None) -> str:
    """What people see of a name, on one line; its end, which says what it is, is kept when it is too long."""
    shown = " ".join("".join(c if c.isprintable() else " " for c in name or "").split())
    if len(shown) <= NAME_LIMIT:
        return shown or "—"
    end = PurePosixPath(shown).suffix[:16]
    return f"{shown[: NAME_LIMIT - len(end) - 1]}…{end}"
