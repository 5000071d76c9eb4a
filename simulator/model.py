"""What the server remembers."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Person:
    """Someone who may talk to the bot; his private chat has the same number."""

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
    """One message of a private chat; `content` is the part of it that its kind decides, in Bot API words."""

    chat_id: int
    message_id: int
    from_bot: bool
    date: int
    content: Json
    reply_markup: Json | None = None
    reply_to: int | None = None
    edit_date: int | None = None
    silent: bool = False
    protected: bool = False
    pinned: bool = False
    reactions: list[Json] = field(default_factory=list)

    @property
    def buttons(self) -> list[Json]:
        """The buttons under the message, row by row."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    @property
    def words(self) -> str:
        """The text or the caption, without formatting."""
        return str(self.content.get("text") or self.content.get("caption") or "")


@dataclass(slots=True)
class Bot:
    """The one bot of this server; its number comes from the first token that is used."""

    id: int
    first_name: str
    username: str
