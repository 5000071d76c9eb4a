"""`kvorum run`: long polling, the delivery worker and the tick, until a signal; what is in flight is finished."""

import asyncio
import logging
from collections.abc import Callable

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.settings import Settings
from bot.wiring import Program, wired
from handlers.languages import LOCALES
from handlers.texts import texts_for
from storage.migrate import upgrade

_log = logging.getLogger(__name__)
_UPDATES = ["message", "callback_query", "my_chat_member"]
_LAST_ANSWERS = 5.0  # seconds for the updates that are in hand when the signal comes
Say = Callable[[str], None]


async def run(settings: Settings, say: Say) -> None:
    """`say` prints what the operator must see: the first secretary's link."""
    settings.must_have_token()
    await upgrade(settings.database_url)
    async with wired(settings) as program:
        await serve(program, settings, say)


async def serve(program: Program, settings: Settings, say: Say) -> None:
    """Returns after SIGINT or SIGTERM, when nothing is in flight any more."""
    await _introduce(program.bot)
    await invite_first_secretary(program, settings, say)
    tick = asyncio.create_task(program.ticker.run())
    worker = asyncio.create_task(program.worker.run())
    try:
        await program.dispatcher.start_polling(program.bot, allowed_updates=_UPDATES, close_bot_session=False)
    finally:
        await program.dispatcher["in_order"].finished(_LAST_ANSWERS)
        tick.cancel()
        program.worker.stop()
        await asyncio.gather(tick, worker, return_exceptions=True)


async def invite_first_secretary(program: Program, settings: Settings, say: Say, *, again: bool = False) -> None:
    """Prints the link by which the first secretary comes in; says nothing once somebody has."""
    texts = texts_for(settings.default_locale)
    name = texts.plain("provisional-secretary")
    for invited in await program.use_cases.invite_first_secretary(name, again=again):
        me = await program.bot.me()
        link = f"https://t.me/{me.username}?start={invited.secret}"
        say(texts.plain("first-link", name=invited.person.name, link=link))


async def _introduce(bot: Bot) -> None:
    """The menu button's commands, in every language."""
    for locale in LOCALES:
        texts = texts_for(locale)
        commands = [BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in ("menu", "help")]
        language = None if locale == LOCALES[0] else locale
        await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code=language)
