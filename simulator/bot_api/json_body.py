"""JSON, read as tdlib reads it: a body as named texts, where only strings are opened."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from simulator.errors import BadRequestError

_NUMBER = re.compile(r"[-+.0-9][-+.0-9eE]*")
_SPACE = re.compile(r"[ \t\r\n\0\v]*")
_LITERALS = {"t": "true", "f": "false", "n": "null"}
_ODD_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|Infinity', re.DOTALL)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"JSON has no {constant}")


_DECODER = json.JSONDecoder(parse_constant=_refuse, strict=False)


def opened(text: str) -> Any:
    """The value that a text is; ValueError or RecursionError when it is none. There is no NaN in JSON."""
    return _DECODER.decode(text)


def pairs_of(body: str) -> Iterator[tuple[str, str]]:
    """The parameters of an object in their order: strings opened, everything else as it was written (1.50, 007).

    BadRequestError in tdlib's words when the body is wrong. The real server writes them into its log and performs the
    call with the parameters before the slip; here the bot's author is told.
    """
    place = _after_space(body, 0)
    if body[place : place + 1] != "{":
        raise BadRequestError("JSON object expected")
    place = _after_space(body, place + 1)
    while body[place : place + 1] != "}":
        if place == len(body):
            raise BadRequestError("expected parameter name")
        name, place = _string(body, place, "name")
        place = _after_space(body, place)
        if body[place : place + 1] != ":":
            raise BadRequestError("can't parse object, ':' expected")
        value, place = _value(body, _after_space(body, place + 1))
        yield name, value
        place = _after_field(body, place)
    if _after_space(body, place + 1) != len(body):
        raise BadRequestError("unexpected data after object end")


def _after_space(body: str, place: int) -> int:
    spaces = _SPACE.match(body, place)
    return spaces.end() if spaces else place


def _after_field(body: str, place: int) -> int:
    place = _after_space(body, place)
    follows = body[place : place + 1]
    if follows == ",":
        return _after_space(body, place + 1)
    if follows != "}":
        raise BadRequestError("expected next field or object end")
    return place


def _string(body: str, place: int, part: str) -> tuple[str, int]:
    if body[place : place + 1] != '"':
        raise BadRequestError(f"can't parse parameter {part}: Opening '\"' expected")
    try:
        text, end = _DECODER.raw_decode(body, place)
    except ValueError as error:
        slip = "Closing '\"' not found" if "Unterminated" in str(error) else "Invalid escape sequence"
        raise BadRequestError(f"can't parse parameter {part}: {slip}") from None
    return str(text), end


def _value(body: str, place: int) -> tuple[str, int]:
    first = body[place : place + 1]
    if first == '"':
        return _string(body, place, "value")
    if number := _NUMBER.match(body, place):
        return number[0], number.end()
    if word := _LITERALS.get(first):
        if body.startswith(word, place):
            return word, place + len(word)
        raise _wrong(f"Starts with '{first}' -- {word} expected")
    if first not in ("{", "["):
        raise _wrong(_symbol(body, place))
    return _structure(body, place)


def _structure(body: str, place: int) -> tuple[str, int]:
    try:
        end = _DECODER.raw_decode(body, place)[1]
    except json.JSONDecodeError as error:
        raise _wrong(_symbol(body, error.pos)) from None
    except ValueError:
        odd = next(found for found in _ODD_CONSTANT.finditer(body, place) if found[0][0] != '"')
        raise _wrong(_symbol(body, odd.start())) from None
    except RecursionError:
        raise _wrong("Too big object depth") from None
    return body[place:end], end


def _symbol(body: str, place: int) -> str:
    if place >= len(body):
        return "Unexpected end"
    return f"Unexpected symbol '{body[place]}'" if body[place].isascii() else "Unexpected symbol"


def _wrong(slip: str) -> BadRequestError:
    return BadRequestError(f"can't parse parameter value: {slip}")
