"""What the server remembers."""

import json
import zlib
from dataclasses import dataclass, field, fields
from typing import Any, Self

from simulator.history import History

Json = dict[str, Any]
PACKABLE = {"text", "document", "photo"}


@dataclass(slots=True)
class Person:
    """Someone who may talk to the bot; his private chat has the same number.

    `started`, `blocked` and `unread` are of that private chat.
    """

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    phone: str | None = None
    language_code: str | None = None
    note: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    unread: int = 0


@dataclass(slots=True)
class Message:
    """One message; `content` is the part of it that its kind decides, in Bot API words; no author is the bot."""

    chat_id: int
    message_id: int
    author: int | None
    date: int
    content: Json
    reply_markup: Json | None = None
    reply_to: int | None = None
    edit_date: int | None = None
    silent: bool = False
    protected: bool = False
    pinned: bool = False
    reactions: list[Json] = field(default_factory=list)

    def packed(self) -> bytes | None:
        """Itself in few bytes; None while it is pinned, and when it is of a kind that others may hold on to."""
        if self.pinned or not self.content.keys() & PACKABLE:
            return None
        values = [getattr(self, name.name) for name in fields(self)]
        return zlib.compress(json.dumps(values, ensure_ascii=False).encode(), 1)

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """The message that was packed."""
        return cls(*json.loads(zlib.decompress(data)))

    @property
    def from_bot(self) -> bool:
        """Whether the bot sent it."""
        return self.author is None

    @property
    def buttons(self) -> list[Json]:
        """The buttons under the message, row by row."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    @property
    def words(self) -> str:
        """The text or the caption, without formatting."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """The formatting of the words."""
        return list(self.content.get("entities") or self.content.get("caption_entities") or [])


IN_CHAT = ("creator", "administrator", "member", "restricted")


@dataclass(slots=True)
class Chat:
    """A conversation: private (its number is the person's) or a group (below zero), where people have statuses.

    `terms` is what a status comes with, in the words of ChatMember: rights, permissions, until_date, is_member; the
    bot's are under number 0. `bot_reads_all` is how the bot's privacy mode was when the bot came: a change reaches
    only the groups that it is added to later (core.telegram.org/bots/features, "Privacy mode").
    """

    id: int
    type: str = "private"
    title: str = ""
    history: History[Message] = field(default_factory=lambda: History(Message))
    members: dict[int, str] = field(default_factory=dict)
    terms: dict[int, Json] = field(default_factory=dict)
    bot_status: str = "member"
    bot_reads_all: bool = False
    username: str | None = None
    description: str = ""
    unread: int = 0
    migrated_to: int | None = None
    migrated_from: int | None = None

    @property
    def is_private(self) -> bool:
        """Whether it is the chat of one person with the bot."""
        return self.type == "private"

    @property
    def newest(self) -> Message | None:
        """The last message that is still there."""
        return self.history.newest

    def has(self, person_id: int) -> bool:
        """Whether the person may read and write here."""
        status = self.members.get(person_id)
        return status in IN_CHAT and (status != "restricted" or self.terms.get(person_id, {}).get("is_member", True))

    @property
    def has_bot(self) -> bool:
        """Whether the bot may read here; always so in a private chat."""
        return self.bot_status in IN_CHAT


@dataclass(slots=True)
class Bot:
    """The one bot of this server; its number comes from the first token that is used.

    Without `can_read_all_group_messages` the privacy mode is on: in groups it gets only what concerns it.
    """

    id: int
    first_name: str
    username: str
    can_read_all_group_messages: bool = False
