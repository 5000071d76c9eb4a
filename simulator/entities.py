"""Message entities: read from a request, found in plain words, put in order."""

import re
from typing import Any

from simulator.date_time import check_format
from simulator.errors import BadRequestError
from simulator.json_fields import number, string
from simulator.links import WrongLinkError, check_link
from simulator.model import Json
from simulator.utf16 import length

PLAIN = {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "blockquote", "expandable_blockquote"}
FOUND_BY_ITSELF = {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bank_card_number",
}
PRIORITY = ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention", "date_time")
NOTHING_INSIDE = {"pre", "code"}
URL = r"(?:https?://|(?:www\.|t\.me/))[^\s<>\"«»]*[^\s<>\"«».,:;!?)(]"
WHERE = "can't parse MessageEntity: "
FINDERS = re.compile(
    rf"(?P<url>{URL})"
    r"|(?P<email>(?<![\w.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w))"
    r"|(?P<hashtag>(?<!\w)#(?=\d*[^\W\d])\w{1,256}(?![\w#]))",
)


def read_entities(value: Any, text: str) -> list[Json]:
    """The `entities` parameter checked: BadRequestError for a wrong one, those Telegram finds by itself left out."""
    if not isinstance(value, list):
        return []
    entities = [entity for item in value if (entity := _read(item)) is not None]
    _check_spans(entities, text)
    return [entity for entity in entities if entity["length"] > 0]


def found_in(text: str, known: list[Json]) -> list[Json]:
    """Links, commands, mentions, addresses and hashtags in the words, outside of the entities that exclude them."""
    taken = [entity for entity in known if entity["type"] in {"pre", "code", "text_link", "text_mention", "date_time"}]
    found = []
    for match in FINDERS.finditer(text):
        start = length(text[: match.start()])
        entity = {"type": match.lastgroup, "offset": start, "length": length(match.group())}
        if not any(_touch(entity, other) for other in taken):
            found.append(entity)
    return found


def in_order(entities: list[Json]) -> list[Json]:
    """By offset, the longer first; without doubles, without formatting inside code."""
    ordered: list[Json] = []
    for entity in sorted(entities, key=lambda entity: (entity["offset"], -entity["length"], _priority(entity))):
        fields = {name: value for name, value in entity.items() if entity["type"] != "code" or name != "language"}
        inside_code = any(other["type"] in NOTHING_INSIDE and _touch(fields, other) for other in ordered)
        if fields not in ordered and not inside_code:
            ordered.append(fields)
    return ordered


def _priority(entity: Json) -> int:
    return PRIORITY.index(entity["type"]) if entity["type"] in PRIORITY else len(PRIORITY)


def _touch(one: Json, other: Json) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])


def _read(item: Any) -> Json | None:
    if not isinstance(item, dict):
        raise _wrong("expected an Object")
    span = {name: number(item, name, WHERE) for name in ("offset", "length")}
    kind = string(item, "type", WHERE)
    if kind in FOUND_BY_ITSELF:
        return None
    return {"type": kind, **span, **_details(kind, item)}


def _details(kind: str, item: Json) -> Json:
    if kind in PLAIN:
        return {}
    match kind:
        case "pre":
            return {"language": item["language"]} if isinstance(item.get("language"), str) else {}
        case "text_link":
            return {"url": _address(string(item, "url", WHERE))}
        case "text_mention":
            user = item.get("user")
            if not isinstance(user, dict):
                raise _wrong('Can\'t find field "user"')
            return {"user": {"id": number(user, "id", WHERE)}}
        case "custom_emoji":
            return {"custom_emoji_id": str(number(item, "custom_emoji_id", WHERE))}
        case "date_time":
            return _date_time(item)
    raise _wrong("Unsupported type specified")


def _address(url: str) -> str:
    try:
        return check_link(url)
    except WrongLinkError as wrong:
        raise BadRequestError(f"entity URL '{url}' is invalid: {wrong}") from None


def _date_time(item: Json) -> Json:
    style = item.get("date_time_format") or ""
    if not isinstance(style, str) or not check_format(style):
        raise _wrong("Invalid date-time format specified")
    moment = number(item, "unix_time", WHERE)
    if not 0 < moment < 2**31:
        raise BadRequestError("invalid date specified")
    return {"unix_time": moment, **({"date_time_format": style} if style else {})}


def _check_spans(entities: list[Json], text: str) -> None:
    total = length(text)
    inside_pairs = _inside_pairs(text)
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if not 0 <= start <= 1_000_000:
            raise BadRequestError(f"receive an entity with incorrect offset {start}")
        if not 0 <= entity["length"] <= 1_000_000:
            raise BadRequestError(f"receive an entity with incorrect length {entity['length']}")
        if entity["length"] and start >= total:
            raise BadRequestError(f"entity begins after the end of the text at UTF-16 offset {start}")
        if end > total:
            raise BadRequestError(
                f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}"
            )
        if start in inside_pairs or end in inside_pairs:
            raise BadRequestError(f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol")


def _inside_pairs(text: str) -> set[int]:
    """The UTF-16 offsets that fall between the two halves of one character."""
    if text.isascii():
        return set()
    inside = set()
    offset = 0
    for character in text:
        if character > "\uffff":
            inside.add(offset + 1)
            offset += 1
        offset += 1
    return inside


def _wrong(words: str) -> BadRequestError:
    return BadRequestError(WHERE + words)
