"""Bot API as data: its methods, their parameters and ranges.

table.json is written from aiogram's models by scripts/bot_api_table.py and read when it is first asked for. Owners are
methods ("sendMessage") and the objects that come in requests ("InlineKeyboardButton").
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

TABLE = Path(__file__).with_name("table.json")


class Range(NamedTuple):
    """From `low` to `high`, both allowed.

    `kind` says what is counted: "characters" (UTF-16 units), "parsed characters" (the same after entity parsing),
    "bytes", "items" of an array, the "number" itself, or "seconds ahead" of now.
    """

    kind: str
    low: int
    high: int


class Field(NamedTuple):
    """A parameter of a method or a field of an object.

    `json_type` is named as in Bot API's documentation: "Integer or String", "Array of MessageEntity". `deprecated` is
    the version that took it out of the documentation; the server may know it still.
    """

    json_type: str
    required: bool
    deprecated: str | None
    range: Range | None


def bot_api_version() -> str:
    """The version of Bot API that the table describes."""
    return str(_table()["bot_api"])


def methods() -> frozenset[str]:
    """The names of all methods."""
    return frozenset(_table()["methods"])


@cache
def fields(owner: str) -> Mapping[str, Field]:
    """The parameters of a method, or the fields of an object; KeyError when the table has neither."""
    table = _table()
    group = table["methods"] if owner[:1].islower() else table["types"]
    return {name: _field(field) for name, field in group[owner].items()}


@cache
def range_of(owner: str, name: str) -> Range:
    """The range of a field; LookupError when Bot API tells none, as happens when an upgrade words it otherwise."""
    found = fields(owner)[name].range
    if found is None:
        raise LookupError(f"the table has no range of {name} of {owner}")
    return found


@cache
def limit(owner: str, name: str) -> int:
    """The most that a field may hold, counted as its range says; LookupError as of range_of."""
    return range_of(owner, name).high


def spelling(method: str) -> str | None:
    """The method in its own spelling, Telegram does not care about case; None for no method of Bot API."""
    return _spellings().get(method.lower())


@cache
def _spellings() -> dict[str, str]:
    return {name.lower(): name for name in _table()["methods"]}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table


def _field(field: dict[str, Any]) -> Field:
    found = field.get("range")
    return Field(
        field["type"], field.get("required", False), field.get("deprecated"), None if found is None else Range(*found)
    )
