"""Whose deed an update is."""

from typing import Any

from aiogram.types import CallbackQuery, Contact, Update, User
from pydantic import ValidationError

from bot.updates.intake import Raw
from commission.roster.phone import e164
from tests.hostile.case import Deed

_ACCOUNTS = range(1, 1 << 52)  # Bot API, User


def readable(raw: Raw) -> Update | None:
    """The update as the Bot API describes it; None for what is none."""
    try:
        return Update.model_validate(raw)
    except ValidationError:
        return None


def deed_of(update: Update) -> Deed:
    """Of an update that no person has sent, the sender is None."""
    event = _event(update)
    sender: User | None = getattr(event, "from_user", None)
    contact: Contact | None = getattr(event, "contact", None)
    text = getattr(event, "text", None) or ""
    own = contact if contact and sender and contact.user_id == sender.id else None
    return Deed(
        update.update_id,
        sender.id if sender and not sender.is_bot else None,
        private=getattr(_chat(event), "type", "") == "private",
        phone=(e164(own.phone_number) if own else None) or "",
        words=f"{text} {_without_gaps(text)}",
    )


def tap_of(update: Update) -> str:
    """The id of a tap that a person may have made; empty for anything else."""
    tap, chat = update.callback_query, _chat(update.callback_query)
    if tap is None or tap.from_user.is_bot or tap.from_user.id not in _ACCOUNTS:
        return ""
    elsewhere = chat is not None and chat.type == "private" and chat.id != tap.from_user.id
    return "" if elsewhere else tap.id


def _event(update: Update) -> Any:
    return next((getattr(update, name) for name in update.model_fields_set if name != "update_id"), None)


def _chat(event: Any) -> Any:
    return getattr(event.message if isinstance(event, CallbackQuery) else event, "chat", None)


def _without_gaps(text: str) -> str:
    """A code may be typed in groups."""
    return text.replace(" ", "").replace("-", "")
