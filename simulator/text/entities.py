"""The `entities` parameter of a request, and whether its entities fit the text."""

from typing import Any

from simulator.bot_api.json_fields import number, string
from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.date_time import normal_format
from simulator.text.found import found_in as found_in
from simulator.text.links import WrongLinkError, check_link, mentioned_user
from simulator.text.utf16 import cut, inside_pairs, length

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
WHERE = "can't parse MessageEntity: "
FARTHEST = 1_000_000


def read_entities(value: Any) -> list[Json]:
    """The `entities` parameter checked: BadRequestError for a wrong one, those Telegram finds by itself left out."""
    if not isinstance(value, list):
        return []
    entities = [entity for item in value if (entity := _read(item)) is not None]
    for entity in entities:
        if not 0 <= entity["offset"] <= FARTHEST:
            raise BadRequestError(f"receive an entity with incorrect offset {entity['offset']}")
        if not 0 <= entity["length"] <= FARTHEST:
            raise BadRequestError(f"receive an entity with incorrect length {entity['length']}")
    return [entity for entity in entities if entity["length"] > 0]


def check_spans(entities: list[Json], text: str) -> None:
    """BadRequestError when one of the ordered entities halves a character or ends after the text."""
    inside = inside_pairs(text)
    if inside:
        _check_pairs(entities, text, inside)
    total = length(text)
    if beyond := [entity for entity in entities if entity["offset"] > total]:
        raise BadRequestError(f"entity begins after the end of the text at UTF-16 offset {beyond[0]['offset']}")
    if longer := [entity for entity in entities if entity["offset"] + entity["length"] > total]:
        start, size = longer[-1]["offset"], longer[-1]["length"]
        raise BadRequestError(
            f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {start + size}"
        )


def _check_pairs(entities: list[Json], text: str, inside: set[int]) -> None:
    ends = [(entity["offset"] + entity["length"], 0, -place) for place, entity in enumerate(entities)]
    starts = [(entity["offset"], 1, place) for place, entity in enumerate(entities)]
    wrong = min((edge for edge in ends + starts if edge[0] in inside), default=None)
    if wrong is None:
        return
    offset, is_start, place = wrong
    what = "begins" if is_start else f"beginning at UTF-16 offset {entities[-place]['offset']} ends"
    byte = len(cut(text, 0, offset + 1).encode())
    raise BadRequestError(f"entity {what} in a middle of a UTF-16 symbol at byte offset {byte}")


def _read(item: Any) -> Json | None:
    if not isinstance(item, dict):
        raise _wrong("expected an Object")
    span = {name: number(item, name, WHERE) for name in ("offset", "length")}
    kind = string(item, "type", WHERE)
    if kind in FOUND_BY_ITSELF:
        return None
    return {"type": kind, **_details(kind, item), **span}


def _details(kind: str, item: Json) -> Json:
    if kind in PLAIN:
        return {}
    match kind:
        case "pre":
            language = string(item, "language", WHERE, default="")
            return {"language": language} if language else {}
        case "text_link":
            return _link(string(item, "url", WHERE))
        case "text_mention":
            user = item.get("user")
            if not isinstance(user, dict):
                raise _wrong('Can\'t find field "user"')
            return {"user": {"id": number(user, "id", WHERE)}}
        case "custom_emoji":
            return _custom_emoji(number(item, "custom_emoji_id", WHERE))
        case "date_time":
            return _date_time(item)
    raise _wrong("Unsupported type specified")


def _link(url: str) -> Json:
    if (user_id := mentioned_user(url)) is not None:
        return {"type": "text_mention", "user": {"id": user_id}}
    try:
        return {"url": check_link(url)}
    except WrongLinkError as wrong:
        raise BadRequestError(f"entity URL '{url}' is invalid: {wrong}") from None


def _custom_emoji(emoji_id: int) -> Json:
    if emoji_id == 0:
        raise BadRequestError("invalid custom emoji identifier specified")
    return {"custom_emoji_id": str(emoji_id)}


def _date_time(item: Json) -> Json:
    style = normal_format(string(item, "date_time_format", WHERE, default=""))
    if style is None:
        raise _wrong("Invalid date-time format specified")
    moment = number(item, "unix_time", WHERE)
    if not 0 < moment < 2**31:
        raise BadRequestError("invalid date specified")
    return {"unix_time": moment, "date_time_format": style}


def _wrong(words: str) -> BadRequestError:
    return BadRequestError(WHERE + words)
