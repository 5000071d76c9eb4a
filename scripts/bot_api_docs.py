"""What the docstrings of aiogram's fields say about ranges."""

import ast
import inspect
import re
import textwrap
from typing import Any, NamedTuple


class Range(NamedTuple):
    """From `low` to `high`, both allowed, counted in `kind`.

    characters (UTF-16 units), parsed characters (the same after entity parsing), bytes, items of an array, the number
    itself, or seconds ahead of now.
    """

    kind: str
    low: int
    high: int


_PAIR = r"([0-9]+)-([0-9]+)"
_TEXT = re.compile(rf"{_PAIR} (characters|[Bb]ytes)(.* after entit(?:y|ies) parsing)?")
_ITEMS = [
    re.compile(rf"(?:[Ll]ist of|must include) {_PAIR} "),
    re.compile(r"()(?:[Uu]p to|[Aa]t most) ([0-9]+) (?:items|identifiers|commands|custom emoji|suggested tip amounts)"),
]
_NUMBERS = [
    re.compile(rf"Values between {_PAIR} are accepted"),
    # A price has a range a currency, which is none for the field.
    re.compile(r"^(?!.*between.*between).*[Mm]ust be between ([0-9]+) and ([0-9]+)"),
    re.compile(rf"[,;] {_PAIR}(?![0-9-])"),
]
_AHEAD = [
    re.compile(r"at least ([0-9]+) and no more than ([0-9]+) seconds in the future"),
    re.compile(r"between ([0-9]+) seconds? and ([0-9]+) seconds (?:\(.*?\) )?in the future"),
    re.compile(r"()not more than ([0-9]+) seconds (?:\(.*?\) )?in the future"),
]


def field_docs(cls: type[Any]) -> dict[str, str]:
    """The docstring under every field of a class and of its bases."""
    docs: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        # TelegramMethod[Message] and the like have no source of their own.
        if base.__module__.startswith("aiogram.") and base.__name__.isidentifier():
            docs |= _docs_of(base)
    return docs


def _docs_of(cls: type[Any]) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(body, ast.ClassDef)
    docs = {}
    for field, text in zip(body.body, body.body[1:], strict=False):
        match field, text:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(doc)):
                docs[name] = str(doc)
    return docs


def deprecated_since(doc: str) -> str | None:
    """The version of Bot API that left a field out of its documentation."""
    found = re.search(r"\.\. deprecated:: API:([0-9.]+)", doc)
    return found[1] if found else None


def read_range(doc: str, json_type: str) -> Range | None:
    """The range that a field's docstring tells, None when it tells none."""
    said = re.sub(r"<http[^>]*>", "", doc.split("\n\n.. deprecated::")[0])
    if json_type.startswith("Array"):
        return _first(_ITEMS, said, "items")
    if json_type == "String":
        return _text_range(said)
    if json_type in ("Integer", "Float"):
        return _first(_AHEAD, said, "seconds ahead") or _first(_NUMBERS, said, "number")
    return None


def _text_range(said: str) -> Range | None:
    found = _TEXT.search(said)
    if not found:
        return None
    kind = ("parsed " if found[4] else "") + found[3].lower()
    return Range(kind, int(found[1]), int(found[2]))


def _first(patterns: list[re.Pattern[str]], said: str, kind: str) -> Range | None:
    for pattern in patterns:
        if found := pattern.search(said):
            return Range(kind, int(found[1] or 0), int(found[2]))
    return None
