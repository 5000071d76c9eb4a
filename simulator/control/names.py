"""What people and chats can be called in Telegram."""

import re
import unicodedata

from simulator.errors import ControlError
from simulator.model import Json
from simulator.world import World

LONGEST_NAME = 64
LARGEST_ID = 2**52
_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3})?")
_UNSEEN = ("C", "Z")  # categories of control, format and space characters


def check_names(body: Json) -> None:
    """The first name is there to be seen, the last one need not be; ControlError 400."""
    check_seen(body, "first_name")
    if len(body.get("last_name", "")) > LONGEST_NAME:
        raise ControlError(400, f"last_name has up to {LONGEST_NAME} characters")


def check_seen(body: Json, field: str) -> None:
    """A short text of more than spaces, control and bidirectional characters; ControlError 400."""
    text = body[field]
    is_seen = any(unicodedata.category(character)[0] not in _UNSEEN for character in text)
    if not is_seen or len(text.strip()) > LONGEST_NAME:
        raise ControlError(400, f"{field} has 1 to {LONGEST_NAME} characters, not all of them invisible")


def check_language(code: str) -> None:
    """As Telegram's apps tell it: ru, pt-br; ControlError 400."""
    if not _LANGUAGE.fullmatch(code):
        raise ControlError(400, "language_code is an IETF tag as ru or pt-br")


def check_free(world: World, username: str) -> None:
    """Nobody has this username, in upper or lower case; ControlError 409."""
    taken = {world.bot.username.lower(), *((person.username or "").lower() for person in world.people.values())}
    if username.lower() in taken or world.supergroup_named(username) is not None:
        raise ControlError(409, f"the username {username} is taken")
