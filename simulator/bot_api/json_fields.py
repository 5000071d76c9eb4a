"""Fields of JSON objects in requests, with the server's complaints about their types."""

import re

from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.unicode_text import check_unicode


def string(item: Json, name: str, where: str = "", *, default: str | None = None) -> str:
    """A text field (numbers count as texts); missing is `default`, or BadRequestError when there is none."""
    value = item.get(name, default)
    if value is None and default is not None:
        return default
    if value is None:
        raise _wrong(where, f'Can\'t find field "{name}"')
    if isinstance(value, (bool, list, dict)):
        raise _wrong(where, f'Field "{name}" must be of type String')
    text = str(value)
    check_unicode(text)
    return text


def number(item: Json, name: str, where: str = "") -> int:
    """A whole number, also written as a text; BadRequestError when it is missing or something else."""
    value = item.get(name)
    if value is None:
        raise _wrong(where, f'Can\'t find field "{name}"')
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,19}", value):
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(where, f'Field "{name}" must be a Number')
    return value


def flag(item: Json, name: str, where: str = "") -> bool:
    """A yes or no; missing is no, BadRequestError when it is something else."""
    value = item.get(name)
    if value is not None and not isinstance(value, bool):
        raise _wrong(where, f'Field "{name}" must be of type Boolean')
    return bool(value)


def _wrong(where: str, words: str) -> BadRequestError:
    return BadRequestError(where + words if where else words[0].lower() + words[1:])
