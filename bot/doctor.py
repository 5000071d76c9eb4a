"""`kvorum doctor`: what is wrong, and how to mend it, a line each."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramUnauthorizedError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.exposure import open_ports
from bot.settings import Settings
from bot.telegram import make_bot
from commission.moment import SystemClock
from handlers.texts import Texts, texts_for
from storage.health import is_intact
from storage.migrate import current, head, is_unknown

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Complaint(Exception):  # noqa: N818 — it is found, not raised as a fault of the program
    """`key` names the text of what is wrong; `key`-remedy says what to do."""

    key: str
    facts: dict[str, object]


async def examine(settings: Settings, say: Say) -> int:
    """Prints a line for each check. Returns 0 if all is well, 1 if something must be mended.

    What may be meant so, such as a port that others can reach, is a line and no more.
    """
    texts = texts_for(settings.default_locale)
    checks: dict[str, Callable[[Settings], Awaitable[str]]] = {
        "settings": _settings,
        "time-zone": _time_zone,
        "writing": _writing,
        "database": _database,
        "token": _token,
    }
    results = [await _check(texts, name, check, settings, say) for name, check in checks.items()]
    for setting, address in open_ports(settings):
        say(texts.plain("port-open", setting=setting, address=address))
    return 0 if all(results) else 1


async def _check(
    texts: Texts, name: str, check: Callable[[Settings], Awaitable[str]], settings: Settings, say: Say
) -> bool:
    label = texts.plain(f"check-{name}")
    try:
        found = await check(settings)
    except Complaint as complaint:
        wrong = texts.plain(complaint.key, **complaint.facts)
        say(texts.plain("doctor-bad", check=label, wrong=wrong, remedy=texts.plain(f"{complaint.key}-remedy")))
        return False
    say(texts.plain("doctor-good", check=f"{label}: {found}" if found else label))
    return True


async def _settings(_settings: Settings) -> str:
    """A wrong setting would not have let us come so far."""
    return ".env" if await asyncio.to_thread(Path(".env").exists) else "environment"


async def _time_zone(settings: Settings) -> str:
    texts = texts_for(settings.default_locale)
    return f"{settings.default_timezone}, {texts.short_day(SystemClock().now(), settings.default_timezone)}"


async def _writing(settings: Settings) -> str:
    if not settings.database_url.startswith("sqlite"):
        return ""
    return await asyncio.to_thread(_writable_folder, settings.database_url)


def _writable_folder(url: str) -> str:
    """Raises Complaint for a folder or a file that cannot be written to."""
    file = Path(make_url(url).database or "kvorum.sqlite3").absolute()
    places = [file.parent, file] if file.exists() else [file.parent]
    for place in places:
        if not os.access(place, os.W_OK):
            raise Complaint("doctor-writing", {"folder": str(place)})
    return str(file.parent)


async def _database(settings: Settings) -> str:
    try:
        if not await is_intact(settings.database_url):
            raise Complaint("doctor-database-damaged", {})
        version = await current(settings.database_url)
    except (SQLAlchemyError, OSError) as error:
        reason = str(getattr(error, "orig", error)).splitlines()[0]
        raise Complaint("doctor-database", {"error": reason}) from None
    if is_unknown(version):
        raise Complaint("doctor-database-newer", {})
    if version != head():
        raise Complaint("doctor-database-old", {})
    return str(version)


async def _token(settings: Settings) -> str:
    if not settings.bot_token.get_secret_value():
        raise Complaint("doctor-token-missing", {})
    bot = make_bot(settings)
    try:
        me = await bot.get_me(request_timeout=10)
    except TelegramUnauthorizedError:
        raise Complaint("doctor-token-refused", {}) from None
    except (TelegramNetworkError, TelegramAPIError):
        raise Complaint("doctor-network", {"server": settings.telegram_api_url}) from None
    finally:
        await bot.session.close()
    return f"@{me.username}"
