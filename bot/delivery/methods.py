"""The two methods of the courier. Of Telegram's answers it needs a number, not a whole message built from them."""

from typing import Any

from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import MessageId


class SendNotice(SendMessage):
    __returning__ = MessageId  # type: ignore[assignment]


class RedrawCard(EditMessageText):
    __returning__ = Any  # type: ignore[assignment]
