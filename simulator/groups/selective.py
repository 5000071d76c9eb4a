"""Reply keyboards in groups that are only for some: `selective`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.model import Message

if TYPE_CHECKING:
    from simulator.world import World


def is_selective(message: Message) -> bool:
    """Whether its keyboard, or the removal of one, is only for those whom the message names or answers."""
    return message.chat_id < 0 and bool((message.reply_markup or {}).get("selective"))


def chosen(world: World, message: Message) -> set[int]:
    """Whom a selective keyboard is for: people mentioned in the text, and the author of the message it replies to."""
    people = set(_mentioned(world, message))
    replied = None if message.reply_to is None else world.message(message.chat_id, message.reply_to)
    return people if replied is None or replied.author is None else people | {replied.author}


def is_for(world: World, message: Message, person_id: int) -> bool:
    """Whether the person sees the keyboard that comes with the message."""
    return not is_selective(message) or person_id in chosen(world, message)


def _mentioned(world: World, message: Message) -> Iterator[int]:
    encoded = message.words.encode("utf-16-le")
    for entity in message.entities:
        if entity["type"] == "text_mention":
            yield entity["user"]["id"]
        elif entity["type"] == "mention":
            start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
            yield from _named(world, encoded[start:end].decode("utf-16-le"))


def _named(world: World, mention: str) -> Iterator[int]:
    name = mention.removeprefix("@").lower()
    yield from (person.id for person in world.people.values() if (person.username or "").lower() == name)
