"""The list of chats as whoever plays the people sees it: each person, each group, and what the clock says."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING

from simulator.model import Chat, Json, Message, Person
from simulator.text.date_time import from_unix
from simulator.views import attachment

if TYPE_CHECKING:
    from simulator.world import World

_OF_A_PERSON = tuple(field.name for field in fields(Person))
_OF_A_GROUP = ("id", "type", "title", "username", "unread", "migrated_to")


def person(world: World, shown: Person) -> Json:
    """A person, with the last line of his chat and what its menus offer."""
    return {
        **{name: getattr(shown, name) for name in _OF_A_PERSON},
        "last": _last_line(world.chats[shown.id].newest),
        "commands": world.commands.seen_by(shown.id, shown.language_code or ""),
        "menu_button": world.menu_button(shown.id),
    }


def group(world: World, shown: Chat, viewer: Person | None = None) -> Json:
    """A group; the menu of commands is that of who looks, or of everybody."""
    return {
        **{name: getattr(shown, name) for name in _OF_A_GROUP},
        "members": [{"id": number, "status": status} for number, status in shown.members.items()],
        "bot": {"status": shown.bot_status, "reads_all": shown.bot_reads_all},
        "last": _last_line(shown.newest),
        "commands": _menu(world, shown, viewer) if shown.has_bot else [],
    }


def clock(world: World) -> Json:
    """What time it is there."""
    return {"now": iso(world.clock.now()), "version": world.clock.version}


def iso(moment: datetime) -> str:
    """A moment in UTC as the control API writes it."""
    return moment.isoformat(timespec="milliseconds")


def _menu(world: World, shown: Chat, viewer: Person | None) -> list[Json]:
    if viewer is None:
        return world.commands.seen_in_group(shown.id)
    leads = shown.members.get(viewer.id) in ("creator", "administrator")
    return world.commands.seen_in_group(shown.id, viewer.id, viewer.language_code or "", administrator=leads)


def _last_line(message: Message | None) -> Json | None:
    """The line under a name."""
    if message is None:
        return None
    at = from_unix(message.date).isoformat()
    return {"text": message.words or attachment(message), "at": at, "from_bot": message.from_bot}
