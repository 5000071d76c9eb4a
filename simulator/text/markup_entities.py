"""Entities that markup names by a link or an attribute: links, mentions, custom emoji, moments."""

import re

from simulator.model import Json
from simulator.text.date_time import normal_format
from simulator.text.links import checked_link, link_parameters, mentioned_user, whole_number


def link_entity(url: str) -> Json | None:
    """A link or a mention; an address that is no address leaves the words without a link, as Telegram does."""
    if (user_id := mentioned_user(url)) is not None:
        return {"type": "text_mention", "user": {"id": user_id}}
    checked = checked_link(url)
    return {"type": "text_link", "url": checked} if checked else None


def emoji_entity(emoji_id: str) -> Json | None:
    """A custom emoji by its number; None when it is not one."""
    number = whole_number(emoji_id, bits=64)
    return {"type": "custom_emoji", "custom_emoji_id": emoji_id} if number else None


def time_entity(unix_time: int, letters: str) -> Json | None:
    """A moment; None when the letters are no format."""
    style = normal_format(letters)
    return None if style is None else {"type": "date_time", "unix_time": unix_time, "date_time_format": style}


def entity_of_link(url: str) -> Json | None:
    """A custom emoji of `tg://emoji?id=…` or a moment of `tg://time?unix=…&format=…`; None for any other link."""
    if (parameters := link_parameters(url, "emoji")) is not None:
        return emoji_entity(next((value for name, value in parameters if name == "id"), ""))
    parameters = link_parameters(url, "time") or []
    moments = [whole_number(value, bits=32) for name, value in parameters if name == "unix"]
    if not moments or any(moment is None or moment <= 0 for moment in moments):
        return None
    return time_entity(moments[-1] or 0, dict(parameters).get("format", ""))


def leading_number(words: str) -> int:
    """The number in the beginning of the words as a signed one of 32 bits, 0 when there is none."""
    match = re.match(r"(-?)([0-9]*)", words)
    sign, digits = match.groups() if match else ("", "")
    # 10 ** 32 is a multiple of 2 ** 32, so what stands before the last 32 digits changes nothing.
    number = int(digits[-32:] or 0) * (-1 if sign else 1)
    return (number + (1 << 31)) % (1 << 32) - (1 << 31)
