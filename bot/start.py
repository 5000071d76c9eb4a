"""`kvorum run`, in the order of its start: Telegram is asked for updates, and meanwhile the rest becomes ready.

A tap waits no longer than 150 seconds at Telegram, and a person no longer than he must. The request needs aiogram and
nothing else, which is half of the imports. The other half comes in a thread, so that the loop can go on with it.
"""

import asyncio
from collections.abc import Callable

from bot.settings import Settings
from bot.telegram import make_bot
from bot.updates.ahead import AskedAhead
from bot.updates.polling import MOST, Rhythm
from bot.updates.source import TelegramUpdates


async def start(settings: Settings, say: Callable[[str], None]) -> None:
    """As `bot.running.run`."""
    settings.must_have_token()
    async with make_bot(settings).context() as bot:
        source = AskedAhead(TelegramUpdates(bot))
        if not settings.webhook_url:
            source.ask(limit=MOST, wait=Rhythm().wait)
        try:
            await asyncio.to_thread(_import_the_rest)
            from bot.running import run

            await run(settings, say, bot, source)
        finally:
            await source.close()


def _import_the_rest() -> None:
    import bot.running  # noqa: F401
