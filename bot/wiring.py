"""Everything is made here, once, and handed to whoever needs it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.types import LinkPreviewOptions

from bot.clock import FollowedClock, Ticker
from bot.delivery.bucket import Pace
from bot.delivery.sender import Sender
from bot.delivery.worker import DeliveryWorker
from bot.settings import Settings
from commission.moment import Clock, SystemClock
from handlers.router import make_dispatcher, make_studio
from handlers.use_cases import UseCases, use_cases
from storage.conversation import SqlConversationStorage
from storage.delivery import SqlDelivery
from storage.engine import make_engine
from storage.unit_of_work import SqlWork

_REQUEST_TIMEOUT = 30.0  # seconds
_TELEGRAM = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Program:
    bot: Bot
    dispatcher: Dispatcher
    use_cases: UseCases
    worker: DeliveryWorker
    ticker: Ticker


@asynccontextmanager
async def wired(settings: Settings) -> AsyncIterator[Program]:
    """The whole program on an up-to-date database; closes what it opened."""
    async with AsyncExitStack() as stack:
        engine = make_engine(settings.database_url)
        stack.push_async_callback(engine.dispose)
        bot = make_bot(settings)
        stack.push_async_callback(bot.session.close)
        jumped = asyncio.Event()
        clock: Clock = SystemClock()
        if settings.clock_url:
            clock = await stack.enter_async_context(FollowedClock(settings.clock_url, jumped.set))
        woken = asyncio.Event()
        cases = use_cases(SqlWork(engine, woken.set, clock), clock, settings.default_timezone)
        queue = SqlDelivery(engine)
        sender = Sender(bot, queue, make_studio(cases), Pace(settings.send_rate), clock)
        worker = DeliveryWorker(queue, sender, woken, concurrency=settings.send_concurrency)
        ticker = Ticker(cases.fire_due_reminders, settings.tick_seconds, jumped)
        yield Program(bot, make_dispatcher(cases, SqlConversationStorage(engine)), cases, worker, ticker)


def make_bot(settings: Settings) -> Bot:
    server = (
        PRODUCTION if settings.telegram_api_url == _TELEGRAM else TelegramAPIServer.from_base(settings.telegram_api_url)
    )
    session = AiohttpSession(api=server, timeout=_REQUEST_TIMEOUT)
    default = DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(settings.bot_token.get_secret_value(), session=session, default=default)
