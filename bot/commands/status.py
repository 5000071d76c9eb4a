"""`kvorum status`: how the bot is, from its database, and from the bot itself where it publishes metrics."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.commands.status_lines import lines
from bot.commands.status_model import Status, Stored
from bot.exposure import is_open
from bot.heartbeat import Heartbeat
from bot.metrics.reading_back import Live, ask
from bot.metrics.readings import seconds_since
from bot.settings import Settings, address
from commission.moment import SystemClock
from handlers.texts import texts_for
from storage.depth import depth, last_sent_at
from storage.engine import make_engine
from storage.health import size
from storage.migrate import current, head, is_unknown

Say = Callable[[str], None]
_LONG = 300.0  # seconds that a notice may be due
_MISSED_TICKS = 4
_LEAST_SILENCE = 30.0  # seconds


async def report(settings: Settings, say: Say, *, as_json: bool) -> int:
    """The exit code: 0 all is well, 1 something needs attention."""
    status = await examined(settings)
    if as_json:
        say(json.dumps({"healthy": not status.concerns, **asdict(status)}, default=_plain, ensure_ascii=False))
    else:
        for line in lines(status, texts_for(settings.default_locale)):
            say(line)
    return 1 if status.concerns else 0


async def examined(settings: Settings) -> Status:
    """Changes nothing, and makes no database where there is none."""
    now = SystemClock().now()
    database, stored = await _stored(settings)
    live = await _live(settings)
    beat = Heartbeat(settings.database_url).last()
    last_tick = datetime.fromtimestamp(live.last_tick, UTC) if live and live.last_tick else beat
    silence = max(_LEAST_SILENCE, _MISSED_TICKS * settings.tick_seconds)
    ticks = last_tick is not None and (now - last_tick).total_seconds() <= silence
    running = True if live or ticks else _if_told(settings)
    concerns = {
        database: database != "ok",
        "stopped": running is False,
        "stalled": running is True and not ticks,
        "metrics": bool(running and settings.metrics_listen and live is None),
        "waiting": stored is not None and stored.oldest > _LONG,
        "late": stored is not None and stored.depth.late > 0,
    }
    return Status(
        now=now,
        running=running,
        last_tick=last_tick,
        database=database,
        stored=stored,
        live=live,
        concerns=[name for name, worrying in concerns.items() if worrying],
        metrics_listen=settings.metrics_listen,
        open_metrics=bool(settings.metrics_listen) and is_open(address(settings.metrics_listen)[0]),
    )


def _if_told(settings: Settings) -> bool | None:
    """Without a sign of life: it is stopped, if it would give one."""
    told = Heartbeat(settings.database_url).file or settings.metrics_listen
    return False if told else None


async def _live(settings: Settings) -> Live | None:
    return await ask(address(settings.metrics_listen)) if settings.metrics_listen else None


async def _stored(settings: Settings) -> tuple[str, Stored | None]:
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():  # noqa: ASYNC240 - one look
        return "missing", None
    try:
        version = await current(settings.database_url)
        if is_unknown(version):
            return "newer", None
        if version != head():
            return "old", None
        return "ok", await _read(settings.database_url, str(version), await _now(settings))
    except (SQLAlchemyError, OSError):
        return "unreadable", None


async def _read(url: str, version: str, now: datetime) -> Stored:
    engine = make_engine(url)
    try:
        found = await depth(engine, now, SystemClock().now())
        oldest = seconds_since(found.oldest_due, now)
        return Stored(version, await size(engine), found, oldest, await last_sent_at(engine), now)
    finally:
        await engine.dispose()


async def _now(settings: Settings) -> datetime:
    """By the clock that the bot follows."""
    if not settings.clock_url:
        return SystemClock().now()
    from bot.clock import FollowedClock

    async with FollowedClock(settings.clock_url, lambda: None) as clock:
        return clock.now()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
