"""Everything is made here, once, and handed to whoever needs it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from aiogram import Bot, Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.clock import FollowedClock, Ticker
from bot.database_watch import DatabaseWatch
from bot.delivery.bucket import Pace
from bot.delivery.holds import Holds, SteerAtOnce
from bot.delivery.journal import Journal
from bot.delivery.line import Line
from bot.delivery.sender import Sender
from bot.delivery.steadfast import SteadfastQueue, steadfast
from bot.delivery.worker import DeliveryWorker
from bot.health import reach
from bot.heartbeat import Heartbeat
from bot.housekeeping import Housekeeping
from bot.metrics.meters import Meters
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
from storage.ballot_keys import BallotKeys
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
    meters: Meters


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the rest stands on. `jumped`: the clock has been moved; `woken`: there may be something to send."""

    engine: AsyncEngine
    watch: DatabaseWatch
    clock: Clock
    bot: Bot
    courier: Bot
    pace: Pace
    holds: Holds
    jumped: asyncio.Event
    woken: asyncio.Event


@asynccontextmanager
async def wired(settings: Settings, opened: Bot | None = None) -> AsyncIterator[Program]:
    """The whole program on an up-to-date database; closes what it opened. `opened`: the bot, if it speaks already."""
    async with AsyncExitStack() as stack:
        yield await _program(settings, await _ground(settings, opened, stack))


async def _ground(settings: Settings, opened: Bot | None, stack: AsyncExitStack) -> _Ground:
    engine, jumped = make_engine(settings.database_url), asyncio.Event()
    stack.push_async_callback(engine.dispose)
    watch = await stack.enter_async_context(DatabaseWatch(partial(prove_writable, engine)).watching())
    await bring_forward(engine, SteadyClock().now(), furthest=_LONGEST_PAUSE)
    # Two connections: what people have tapped for is never queued behind a broadcast.
    bot, courier, pace = opened or make_bot(settings), make_bot(settings), Pace(settings.send_rate)
    bot.session.middleware(CountedMiddleware(pace))
    for one in (bot, courier):
        stack.push_async_callback(one.session.close)
    clock: Clock = SystemClock()
    if settings.clock_url:
        clock = await stack.enter_async_context(FollowedClock(settings.clock_url, jumped.set))
    return _Ground(engine, watch, clock, bot, courier, pace, Holds(), jumped, asyncio.Event())


async def _program(settings: Settings, on: _Ground) -> Program:
    cases, handled = _use_cases(settings, on), HandledUpdates(on.engine, on.clock)
    ticker = _ticker(settings, on, cases, handled)
    dispatcher = make_dispatcher(cases, SqlConversationStorage(on.engine), settings.marks, settings.forbidden_types)
    dispatcher["alarm"] = on.watch
    instruments = Instruments(on.engine, on.clock, on.pace, lambda: ticker.last)
    meters = publish_metrics(settings, dispatcher, instruments)
    dispatcher.update.outer_middleware(Repeats(await _once(handled)))
    log_updates(dispatcher, meters)
    for one in (on.bot, on.courier):
        one.session.middleware(MeteredMiddleware(meters))
    worker = _worker(settings, on, cases, meters)
    reach_database = partial(reach, on.engine, lambda: on.watch.down)
    return Program(on.bot, dispatcher, cases, worker, ticker, reach_database, meters)


def _use_cases(settings: Settings, on: _Ground) -> UseCases:
    work = SqlWork(on.engine, on.woken.set, on.clock, _ballot_keys(settings, on.engine))
    cases = use_cases(work, on.clock, settings.default_timezone, settings.marks)
    return replace(cases, steer_broadcast=SteerAtOnce(work, on.clock, on.holds))


def _ballot_keys(settings: Settings, engine: AsyncEngine) -> BallotKeys:
    return BallotKeys(Path(settings.ballot_keys)) if settings.ballot_keys else BallotKeys.beside(engine.url)


def _ticker(settings: Settings, on: _Ground, cases: UseCases, handled: HandledUpdates) -> Ticker:
    retention = OutboxRetention(on.engine, on.clock)
    destroy_keys = partial(_ballot_keys(settings, on.engine).destroy_useless, on.engine)
    housekeeping = Housekeeping(handled, retention, destroy_keys, timedelta(days=settings.retention_days))
    heartbeat = Heartbeat(settings.database_url)
    return Ticker(cases.fire_due_reminders, settings.tick_seconds, on.jumped, heartbeat, housekeeping, on.watch)


def _worker(settings: Settings, on: _Ground, cases: UseCases, meters: Meters) -> DeliveryWorker:
    steady = SteadyClock()
    journal = Journal(SteadfastQueue(SqlDelivery(on.engine, steady), on.watch), meters, on.clock)
    sender = Sender(
        on.courier,
        journal,
        steadfast(make_studio(cases), on.watch),
        on.pace,
        on.clock,
        steady,
        leaving=journal.leaves,
        line=Line(on.pace, partial(on.courier.get_me, request_timeout=_QUESTION_SECONDS)),
        holds=on.holds,
    )
    return DeliveryWorker(journal, sender, on.woken, concurrency=settings.jobs_in_hand)


async def _once(handled: HandledUpdates) -> OnceMiddleware:
    await handled.forget_old()
    once = OnceMiddleware()
    once.remember(await handled.numbers())
    return once
