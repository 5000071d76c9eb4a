"""An album comes as several updates (Bot API, Message, `media_group_id`): what is known of the ones that came last."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from time import monotonic

from aiogram.types import Document, Message

_REMEMBERED = 1_000  # parts of one come within moments of each other


@dataclass(slots=True)
class Album:
    """`in_chat`: messages to be deleted if it is refused, its parts and what the bot answered to them.

    `documents`: the files of its parts, by their unique ids. `marked`: set as soon as one of its parts carries a mark.
    `told`: the texts that were sent about that. `first_seen`: by the monotonic clock, in seconds.
    """

    in_chat: set[int] = field(default_factory=set)
    documents: dict[str, Document] = field(default_factory=dict)
    marked: asyncio.Event = field(default_factory=asyncio.Event)
    told: set[str] = field(default_factory=set)
    first_seen: float = field(default_factory=monotonic)

    def leave_chat(self) -> list[int]:
        """What is still there, to be deleted once."""
        left = sorted(self.in_chat)
        self.in_chat.clear()
        return left


class Albums:
    """In this process: after a restart a part is known again when it comes. A message alone is an album of one."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, str], Album] = OrderedDict()

    def of(self, message: Message) -> Album:
        """Never forgotten while it is among the last thousand."""
        key = (message.chat.id, message.media_group_id or f"alone {message.message_id}")
        album = self._known.setdefault(key, Album())
        self._known.move_to_end(key)
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return album
