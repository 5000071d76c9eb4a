"""Buttons of the digest in the morning."""

from aiogram.filters.callback_data import CallbackData

from commission.clock.put_off import Later
from handlers.callbacks.fields import Id


class DigestTap(CallbackData, prefix="dg"):
    """Gives the card that a line of a digest is about."""

    digest: Id
    nudge: Id


class LaterTap(CallbackData, prefix="dl"):
    """All of a digest that still waits, not now."""

    digest: Id
    until: Later
