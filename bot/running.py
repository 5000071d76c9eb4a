"""`kvorum run`: updates, the delivery worker and the tick, until a signal; what is in flight is finished."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from aiogram import Bot
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.garbage import settle
from bot.health import Contact, Health
from bot.settings import Settings
from bot.stopping import stop
from bot.updates.faults import patiently
from bot.updates.feeding import Feeder
from bot.updates.health_routes import health_routes
from bot.updates.intake import Intake
from bot.updates.listener import listening
from bot.updates.source import Source
from bot.updates.ways import make_way
from bot.wiring import Program, wired
from handlers.languages import LOCALES
from handlers.texts import texts_for
from storage.migrate import upgrade

_log = logging.getLogger(__name__)
Say = Callable[[str], None]


async def run(settings: Settings, say: Say, bot: Bot, source: Source) -> None:
    """`say` prints what the operator must see: the first secretary's link. `bot` and `source`: see `bot.start`."""
    await upgrade(settings.database_url)
    async with wired(settings, bot) as program:
        await serve(program, settings, say, source)
    _log.info("stopped")


async def serve(program: Program, settings: Settings, say: Say, source: Source | None = None) -> None:
    """Returns after SIGINT or SIGTERM, when nothing is in flight any more. Raises what ends one of its parts."""
    parts: dict[str, asyncio.Task[None]] = {}
    health = Health(program.reach_database, Contact(), parts)
    intake = Intake(Feeder(program.bot, program.dispatcher, program.meters))
    way = make_way(settings, program.bot, intake, health, program.meters, source)
    async with _dispatching(program), _watched(settings, health):
        with _stopped_by_signals() as signalled:
            # Updates first: a tap waits no longer than 150 seconds at Telegram.
            worker, ticker = program.worker, program.ticker
            for name, run in (("updates", way.run), ("worker", worker.run), ("tick", ticker.run)):
                parts[name] = asyncio.create_task(run(), name=name)
            introduction = asyncio.create_task(_introduce(program, settings, say))
            introduction.add_done_callback(lambda _task: settle())
            try:
                await _until_one_ends(asyncio.create_task(signalled.wait()), parts)
            finally:
                introduction.cancel()
                await asyncio.gather(introduction, return_exceptions=True)
                await stop(way, intake, program.worker.stop, parts)


async def _until_one_ends(stop: asyncio.Task[bool], parts: dict[str, asyncio.Task[None]]) -> None:
    """The parts never end by themselves: when one does, the others must not go on as if nothing had happened."""
    try:
        done, _ = await asyncio.wait([stop, *parts.values()], return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.cancel()
    for task in done - {stop}:
        await task


@asynccontextmanager
async def _dispatching(program: Program) -> AsyncIterator[None]:
    """What aiogram's own polling does around itself: dialogs are registered at the startup."""
    dispatcher, bot = program.dispatcher, program.bot
    facts = {**dispatcher.workflow_data, "dispatcher": dispatcher, "bots": (bot,), "bot": bot}
    await dispatcher.emit_startup(**facts)
    try:
        yield
    finally:
        await dispatcher.emit_shutdown(**facts)


@asynccontextmanager
async def _watched(settings: Settings, health: Health) -> AsyncIterator[None]:
    """With HEALTH_LISTEN, whoever watches over the bot can ask it."""
    if not settings.health_listen:
        yield
        return
    async with listening("HEALTH_LISTEN", settings.health_listen, health_routes(health)):
        yield


@contextmanager
def _stopped_by_signals() -> Iterator[asyncio.Event]:
    """Set by SIGTERM and Ctrl+C. Windows has no such signals: there Ctrl+C cancels the whole program."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)
    with suppress(NotImplementedError):
        for one in signals:
            loop.add_signal_handler(one, stop.set)
    try:
        yield stop
    finally:
        with suppress(NotImplementedError):
            for one in signals:
                loop.remove_signal_handler(one)


async def _introduce(program: Program, settings: Settings, say: Say) -> None:
    """What may wait until Telegram answers. That the token is refused is told elsewhere."""
    try:
        await patiently(lambda: invite_first_secretary(program, settings, say), "the first secretary's link")
        _log.info("Run webhook" if settings.webhook_url else "Run polling", extra={"bot": program.bot.id})
        await patiently(lambda: _name_commands(program.bot), "the menu's commands")
    except TelegramUnauthorizedError:
        return
    except Exception:
        _log.exception("the bot could not introduce itself")


async def invite_first_secretary(program: Program, settings: Settings, say: Say, *, again: bool = False) -> None:
    """Prints the link by which the first secretary comes in; says nothing once somebody has."""
    texts = texts_for(settings.default_locale)
    name = texts.plain("provisional-secretary")
    me = await program.bot.me()  # first: a link that cannot be printed would be lost
    for invited in await program.use_cases.invite_first_secretary(name, again=again):
        link = f"https://t.me/{me.username}?start={invited.secret}"
        say(texts.plain("first-link", name=invited.person.name, link=link))


async def _name_commands(bot: Bot) -> None:
    """The menu button's commands, in every language."""
    for locale in LOCALES:
        texts = texts_for(locale)
        names = ("menu", "tasks", "settings", "help")
        commands = [BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in names]
        language = None if locale == LOCALES[0] else locale
        await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code=language)
