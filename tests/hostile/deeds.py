"""Whose deed an update is, read from the raw JSON as the Bot API describes it."""

from typing import Any

from bot.updates.intake import Raw
from commission.roster.phone import e164
from tests.hostile.law import Deed


def deed_of(raw: Raw) -> Deed:
    """Of an update that nobody has sent, the sender is None."""
    kind, event = _event(raw)
    sender = _of(event, "from")
    chat = _of(_of(event, "message") if kind == "callback_query" else event, "chat")
    contact = _of(event, "contact")
    own = bool(contact) and contact.get("user_id") == sender.get("id")
    return Deed(
        raw["update_id"],
        sender.get("id") if not sender.get("is_bot") else None,
        private=chat.get("type") == "private",
        phone=e164(str(contact.get("phone_number", ""))) or "" if own else "",
        words=f"{event.get('text', '')} {_without_gaps(str(event.get('text', '')))}",
    )


def tap_of(raw: Raw) -> str:
    """The id of a person's tap; empty for anything else."""
    kind, event = _event(raw)
    is_tap = kind == "callback_query" and not _of(event, "from").get("is_bot")
    return str(event.get("id", "")) if is_tap else ""


def _event(raw: Raw) -> tuple[str, dict[str, Any]]:
    return next(((kind, event) for kind, event in raw.items() if isinstance(event, dict)), ("", {}))


def _of(thing: dict[str, Any], name: str) -> dict[str, Any]:
    found = thing.get(name)
    return found if isinstance(found, dict) else {}


def _without_gaps(text: str) -> str:
    """A code may be typed in groups."""
    return text.replace(" ", "").replace("-", "")
