"""Parts of HTML: references, and the entities whose attributes are checked."""

import re

from simulator.date_time import check_format
from simulator.errors import BadRequestError
from simulator.links import checked_link, mentioned_user
from simulator.model import Json

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def decode_reference(match: re.Match[str]) -> str | None:
    """The character of `&lt;`, `&#60;` or `&#x3c;`; None when it is not a reference Telegram knows."""
    if (name := match.group("name")) is not None:
        return NAMED.get(name)
    digits, base = (match.group("hex"), 16) if match.group("hex") is not None else (match.group("dec"), 10)
    if not digits or len(match.group().rstrip(";")) >= 10:
        return None
    code = int(digits, base)
    if 0xD800 <= code <= 0xDFFF:
        raise complaint(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
            "surrogate code units"
        )
    return chr(code) if 0 < code < 0x10FFFF else None


def link_entity(url: str) -> Json | None:
    """A link or a mention; an address that is no address leaves the words without a link, as Telegram does."""
    if (user_id := mentioned_user(url)) is not None:
        return {"type": "text_mention", "user": {"id": user_id}}
    checked = checked_link(url)
    return {"type": "text_link", "url": checked} if checked else None


def emoji_entity(emoji_id: str) -> Json:
    """A custom emoji; its number must be one."""
    if not re.fullmatch(r"-?[0-9]{1,19}", emoji_id) or int(emoji_id) == 0:
        raise complaint("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": emoji_id}


def time_entity(unix: str, style: str) -> Json | None:
    """A moment; one that is no Unix time leaves the words as they are."""
    if not check_format(style):
        raise complaint("Invalid date format used")
    moment = int(unix) if re.fullmatch(r"[0-9]{1,10}", unix) else 0
    if not 0 < moment < 2**31:
        return None
    return {"type": "date_time", "unix_time": moment, **({"date_time_format": style} if style else {})}


def complaint(words: str) -> BadRequestError:
    """How the server begins every complaint about markup."""
    return BadRequestError(f"can't parse entities: {words}")
