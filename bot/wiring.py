"""Everything is made here, once, and handed to whoever needs it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from aiogram import Bot, Dispatcher

from bot.clock import FollowedClock, Ticker
from bot.database_watch import DatabaseWatch
from bot.delivery.bucket import Pace
from bot.delivery.journal import Journal
from bot.delivery.line import Line
from bot.delivery.sender import Sender
from bot.delivery.steadfast import SteadfastQueue, steadfast
from bot.delivery.worker import DeliveryWorker
from bot.health import reach
from bot.heartbeat import Heartbeat
from bot.housekeeping import Housekeeping
from bot.metrics.publishing import publish_metrics
from bot.metrics.readings import Instruments
from bot.metrics.requests import MeteredMiddleware
from bot.metrics.updates import Repeats, log_updates
from bot.once import OnceMiddleware
from bot.settings import Settings
from bot.telegram import CountedMiddleware, make_bot
from commission.moment import Clock, SteadyClock, SystemClock
from handlers.router import make_dispatcher, make_studio
from handlers.use_cases import UseCases, use_cases
from storage.clock_jump import bring_forward
from storage.conversation import SqlConversationStorage
from storage.delivery import SqlDelivery
from storage.engine import make_engine
from storage.handled import HandledUpdates
from storage.health import prove_writable
from storage.retention import OutboxRetention
from storage.unit_of_work import SqlWork

_QUESTION_SECONDS = 5  # for an answer to the question whether anybody is there
_LONGEST_PAUSE = timedelta(minutes=10)  # in delivery; a row that rests for longer was written before the clock was set


@dataclass(frozen=True, slots=True)
class Program:
    bot: Bot
    dispatcher: Dispatcher
    use_cases: UseCases
    worker: DeliveryWorker
    ticker: Ticker
    reach_database: Callable[[], Awaitable[None]]


@asynccontextmanager
async def wired(settings: Settings, opened: Bot | None = None) -> AsyncIterator[Program]:
    """The whole program on an up-to-date database; closes what it opened. `opened`: the bot, if it speaks already."""
    async with AsyncExitStack() as stack:
        engine = make_engine(settings.database_url)
        stack.push_async_callback(engine.dispose)
        watch = await stack.enter_async_context(DatabaseWatch(partial(prove_writable, engine)).watching())
        steady = SteadyClock()
        await bring_forward(engine, steady.now(), furthest=_LONGEST_PAUSE)
        pace = Pace(settings.send_rate)
        # Two connections: what people have tapped for is never queued behind a broadcast.
        bot, courier = opened or make_bot(settings), make_bot(settings)
        bot.session.middleware(CountedMiddleware(pace))
        for one in (bot, courier):
            stack.push_async_callback(one.session.close)
        jumped = asyncio.Event()
        clock: Clock = SystemClock()
        if settings.clock_url:
            clock = await stack.enter_async_context(FollowedClock(settings.clock_url, jumped.set))
        woken = asyncio.Event()
        cases = use_cases(SqlWork(engine, woken.set, clock), clock, settings.default_timezone)
        handled = HandledUpdates(engine, clock)
        housekeeping = Housekeeping(handled, OutboxRetention(engine, clock), timedelta(days=settings.retention_days))
        heartbeat = Heartbeat(settings.database_url)
        ticker = Ticker(cases.fire_due_reminders, settings.tick_seconds, jumped, heartbeat, housekeeping, watch)
        dispatcher = make_dispatcher(cases, SqlConversationStorage(engine))
        dispatcher["alarm"] = watch
        instruments = Instruments(engine, clock, pace, lambda: ticker.last)
        meters = publish_metrics(settings, dispatcher, instruments)
        dispatcher.update.outer_middleware(Repeats(await _once(handled)))
        log_updates(dispatcher, meters)
        for one in (bot, courier):
            one.session.middleware(MeteredMiddleware(meters))
        journal = Journal(SteadfastQueue(SqlDelivery(engine, steady), watch), meters, clock)
        line = Line(pace, partial(courier.get_me, request_timeout=_QUESTION_SECONDS))
        studio = steadfast(make_studio(cases), watch)
        sender = Sender(courier, journal, studio, pace, clock, steady, leaving=journal.leaves, line=line)
        worker = DeliveryWorker(journal, sender, woken, concurrency=settings.jobs_in_hand)
        yield Program(bot, dispatcher, cases, worker, ticker, partial(reach, engine, lambda: watch.down))


async def _once(handled: HandledUpdates) -> OnceMiddleware:
    await handled.forget_old()
    once = OnceMiddleware()
    once.remember(await handled.numbers())
    return once
