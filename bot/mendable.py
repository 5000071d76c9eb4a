"""Faults that the operator can mend himself: one sentence each, and no traceback."""

import sqlite3

from aiogram.exceptions import TelegramNetworkError, TelegramUnauthorizedError
from aiohttp import ClientConnectionError
from sqlalchemy.exc import DBAPIError

from bot.settings import SettingsError
from bot.updates.registration import WebhookRefusedError
from storage.migrate import NewerDatabaseError


def mendable(error: BaseException) -> str | None:
    """The sentence, or None for a fault of our own."""
    match error:
        case SettingsError():
            return str(error)
        case TelegramUnauthorizedError():
            return "BOT_TOKEN: Telegram refused it. Check it, or let @BotFather issue a new one."
        case WebhookRefusedError():
            return f"WEBHOOK_URL: Telegram does not take it ({error})."
        case TelegramNetworkError() | ClientConnectionError():
            return "TELEGRAM_API_URL: the server does not answer. Check the network and the address."
        case DBAPIError() | sqlite3.Error():
            return f"DATABASE_URL: the database cannot be used ({_reason(error)}). Try: kvorum doctor"
        case NewerDatabaseError():
            return "DATABASE_URL: the database belongs to a newer version of Kvorum. Update the program."
        case ModuleNotFoundError(name="asyncpg"):
            return "DATABASE_URL: PostgreSQL needs one package more. Install it: pip install asyncpg"
        case OSError(strerror=str() as reason):
            return reason
    return None


def _reason(error: BaseException) -> str:
    return str(getattr(error, "orig", error)).splitlines()[0]
