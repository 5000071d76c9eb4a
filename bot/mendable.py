"""Faults that the operator can mend himself: one sentence each, and no traceback."""

import sqlite3

from aiogram.exceptions import TelegramNetworkError, TelegramUnauthorizedError
from aiohttp import ClientConnectionError
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.settings import SettingsError
from bot.updates.registration import WebhookRefusedError
from storage.migrate import NewerDatabaseError
from storage.trips.connection import UndoneError

# What the file, the disk or another process does (sqlite.org/rescode.html); all else that SQLite refuses is our bug.
_REMEDIES = {
    sqlite3.SQLITE_BUSY: "Another program holds it: a second Kvorum, an import, a copy. Start again after it.",
    sqlite3.SQLITE_LOCKED: "Another program holds it. Start again after it.",
    sqlite3.SQLITE_READONLY: "It cannot be written: check the rights of the file and of its folder, and the disk's.",
    sqlite3.SQLITE_CANTOPEN: "Check that its folder exists, and that it may be read and written.",
    sqlite3.SQLITE_FULL: "The disk is full: make room. What was stored before is safe.",
    sqlite3.SQLITE_IOERR: "The disk does not do its work: look at it, and at the room on it.",
    sqlite3.SQLITE_CORRUPT: "The file is damaged: restore the newest backup.",
    sqlite3.SQLITE_NOTADB: "The file is no database: look at DATABASE_URL, or restore the newest backup.",
}
_OTHERWISE = "Try: kvorum doctor"


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
            remedy = _REMEDIES.get(_sqlite_code(error) or 0, _OTHERWISE)
            return f"DATABASE_URL: the database cannot be used ({reason_of(error)}). {remedy}"
        case NewerDatabaseError():
            return "DATABASE_URL: the database belongs to a newer version of Kvorum. Update the program."
        case ModuleNotFoundError(name="asyncpg"):
            return "DATABASE_URL: PostgreSQL needs one package more. Install it: pip install asyncpg"
        case OSError(strerror=str() as reason):
            return reason
    return None


def is_database_fault(error: BaseException) -> bool:
    """Whether the database could not do its work just now: locked, full, read-only, away. A wrong statement is none."""
    code = _sqlite_code(error)
    if code is not None:
        return code in _REMEDIES
    return isinstance(
        error, (OperationalError, InterfaceError, PoolTimeoutError, sqlite3.OperationalError, UndoneError)
    )


def reason_of(error: BaseException) -> str:
    """The database's own words; they hold nothing of what was to be stored."""
    return str(getattr(error, "orig", None) or error).partition("\n")[0] or type(error).__name__


def _sqlite_code(error: BaseException) -> int | None:
    """SQLite's primary result code, the low byte of the extended one."""
    code: int | None = getattr(getattr(error, "orig", None) or error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
