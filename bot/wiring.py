"""Everything is made here, once, and handed to whoever needs it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot, Dispatcher

from bot.clock import FollowedClock, Ticker
from bot.delivery.bucket import Pace
from bot.delivery.sender import Sender
from bot.delivery.worker import DeliveryWorker
from bot.once import OnceMiddleware
from bot.settings import Settings
from bot.telegram import make_bot
from commission.moment import Clock, SystemClock
from handlers.router import make_dispatcher, make_studio
from handlers.use_cases import UseCases, use_cases
from storage.conversation import SqlConversationStorage
from storage.delivery import SqlDelivery
from storage.engine import make_engine
from storage.handled import HandledUpdates
from storage.unit_of_work import SqlWork


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
        pace = Pace(settings.send_rate)
        # Two connections: what people have tapped for is never queued behind a broadcast.
        bot, courier = make_bot(settings, pace), make_bot(settings)
        for one in (bot, courier):
            stack.push_async_callback(one.session.close)
        jumped = asyncio.Event()
        clock: Clock = SystemClock()
        if settings.clock_url:
            clock = await stack.enter_async_context(FollowedClock(settings.clock_url, jumped.set))
        woken = asyncio.Event()
        cases = use_cases(SqlWork(engine, woken.set, clock), clock, settings.default_timezone)
        queue = SqlDelivery(engine)
        sender = Sender(courier, queue, make_studio(cases), pace, clock)
        worker = DeliveryWorker(queue, sender, woken, concurrency=settings.send_concurrency)
        ticker = Ticker(cases.fire_due_reminders, settings.tick_seconds, jumped)
        dispatcher = make_dispatcher(cases, SqlConversationStorage(engine))
        dispatcher.update.outer_middleware(await _once(HandledUpdates(engine, clock)))
        yield Program(bot, dispatcher, cases, worker, ticker)


async def _once(handled: HandledUpdates) -> OnceMiddleware:
    await handled.forget_old()
    once = OnceMiddleware()
    once.remember(await handled.numbers())
    return once
