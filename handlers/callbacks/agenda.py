"""Buttons of agendas and of proposals for them."""

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.fields import Id


class AgendaTap(CallbackData, prefix="ag"):
    """The newest revision; `edit`: turn the page in place instead of sending a new message."""

    meeting: Id
    page: Id = 0
    edit: bool = True


class ReadTap(CallbackData, prefix="rd"):
    """«Ознакомлен»"""

    revision: Id


class ProposeTap(CallbackData, prefix="pp"):
    """Asks for an item in words."""

    meeting: Id


class ProposalTap(CallbackData, prefix="pr"):
    """Onto the agenda of the meeting `to`; 0 shows which meetings there are."""

    proposal: Id
    to: Id = 0


class DeclineTap(CallbackData, prefix="pd"):
    """Asks for the reason."""

    proposal: Id
