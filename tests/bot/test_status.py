"""`kvorum status`: what it says of a database, of a bot, and when it asks for attention."""

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Dispatcher
from sqlalchemy import text

from bot.commands.status import _if_told, report
from bot.heartbeat import Heartbeat
from bot.metrics.publishing import publish_metrics
from bot.metrics.readings import Readings
from bot.settings import Settings, load_settings
from commission.clock.reminder import Reminder, ReminderKind, Subject
from commission.delivery.broadcast import BroadcastState
from commission.delivery.card import Card
from commission.moment import SystemClock
from storage.depth import Depth
from storage.engine import make_engine
from storage.unit_of_work import SqlWork
from tests.storage.house import House
from tests.storage.outbox_rows import ask

NOTHING = Depth(0, 0, 0, 0, 0, 0, 0, None, 0, 0)


def settings(url: str, **wishes: Any) -> Settings:
    return load_settings(_env_file=None, database_url=url, **wishes)


@pytest.fixture
def alive(url: str) -> Callable[..., None]:
    """The bot has ticked so many seconds ago."""

    def tick(seconds: float = 1) -> None:
        heartbeat = Heartbeat(url)
        heartbeat.beat()
        assert heartbeat.file is not None
        then = heartbeat.file.stat().st_mtime - seconds
        os.utime(heartbeat.file, (then, then))

    return tick


def is_there(file: Path) -> bool:
    return file.exists()


async def told(chosen: Settings) -> tuple[int, dict[str, Any]]:
    lines: list[str] = []
    code = await report(chosen, lines.append, as_json=True)
    (line,) = lines
    found: dict[str, Any] = json.loads(line)
    assert found["healthy"] is (code == 0)
    return code, found


async def said(chosen: Settings) -> list[str]:
    lines: list[str] = []
    await report(chosen, lines.append, as_json=False)
    return lines


async def test_all_is_well(url: str, alive: Callable[..., None]) -> None:
    alive()
    code, found = await told(settings(url))
    assert (code, found["running"], found["database"], found["live"]) == (0, True, "ok", None)
    assert found["stored"]["bytes"] > 10_000
    lines = await said(settings(url))
    assert [line[0] for line in lines] == ["✓"] * 4
    assert "бот работает" in lines[0]
    assert "the bot runs" in (await said(settings(url, default_locale="en")))[0]


async def test_a_bot_that_does_not_run_needs_attention(url: str) -> None:
    code, found = await told(settings(url))
    assert (code, found["running"], found["concerns"]) == (1, False, ["stopped"])
    assert "✗ бот не работает. Запустите kvorum run." in await said(settings(url))


async def test_a_sign_of_life_grows_old(url: str, alive: Callable[..., None]) -> None:
    alive(seconds=31)
    assert (await told(settings(url)))[1]["running"] is False
    assert (await told(settings(url, tick_seconds=10)))[1]["running"] is True


def test_on_postgresql_without_metrics_nobody_can_tell() -> None:
    nowhere = "postgresql+asyncpg://user:password@host/name"
    assert _if_told(settings(nowhere)) is None
    assert _if_told(settings(nowhere, metrics_listen="127.0.0.1:9100")) is False


async def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    file = tmp_path / "none.sqlite3"
    code, found = await told(settings(f"sqlite+aiosqlite:///{file}"))
    assert (code, found["database"], found["stored"]) == (1, "missing", None)
    assert not is_there(file)


@pytest.mark.parametrize(("version", "verdict"), [("0001", "old"), ("9999", "newer")])
async def test_a_database_of_another_version(url: str, version: str, verdict: str) -> None:
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    await engine.dispose()
    assert (await told(settings(url)))[1]["database"] == verdict
    assert any(line.startswith("✗ база данных") for line in await said(settings(url)))


async def test_what_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "kvorum.sqlite3"
    file.write_bytes(b"this is no database" * 100)
    assert (await told(settings(f"sqlite+aiosqlite:///{file}")))[1]["database"] == "unreadable"


async def test_a_notice_that_waits_too_long(house: House, work: SqlWork, url: str, alive: Callable[..., None]) -> None:
    alive()
    await ask(work, Card.invitation(house.meeting), house.member)  # by a clock that stands in 2021
    code, found = await told(settings(url))
    assert (code, found["concerns"]) == (1, ["waiting"])
    assert found["stored"]["oldest"] > 300
    assert any(line.startswith("✗ уведомление ждёт отправки") for line in await said(settings(url)))


async def test_what_a_paused_broadcast_holds_is_seen_and_no_alarm(
    house: House, work: SqlWork, url: str, alive: Callable[..., None]
) -> None:
    alive()
    async with work() as unit:
        card = Card.invitation(house.meeting)
        begun = await unit.outbox.broadcast(card, [house.member, house.chair], key="round-1", by=house.secretary)
        await unit.outbox.steer(begun.in_state(BroadcastState.PAUSED, at=SystemClock().now()))
        await unit.commit()
    code, found = await told(settings(url))
    assert (code, found["stored"]["depth"]["held"], found["stored"]["depth"]["due"]) == (0, 2, 0)
    assert "✓ рассылки на паузе: 2 сообщения ждут" in await said(settings(url))
    assert "✓ held by paused broadcasts: 2 messages" in await said(settings(url, default_locale="en"))


async def test_a_reminder_that_is_late(house: House, work: SqlWork, url: str, alive: Callable[..., None]) -> None:
    alive()
    now = SystemClock().now()
    due = {"late": now - timedelta(minutes=2), "ahead": now + timedelta(days=1)}
    ladder = [
        Reminder(key, ReminderKind.CHASE, Subject.meeting(house.meeting), at, now + timedelta(days=2))
        for key, at in due.items()
    ]
    async with work() as unit:
        await unit.reminders.replace(Subject.meeting(house.meeting), ladder)
        await unit.commit()
    code, found = await told(settings(url))
    assert (code, found["concerns"]) == (1, ["late"])
    assert "✗ напоминания: впереди 2, опаздывает 1" in "\n".join(await said(settings(url)))


async def test_a_running_bot_is_asked_itself(url: str, alive: Callable[..., None], unused_tcp_port: int) -> None:
    alive(seconds=3600)  # what the bot says itself counts for more
    chosen = settings(url, metrics_listen=f"0.0.0.0:{unused_tcp_port}")
    dispatcher = Dispatcher(disable_fsm=True)

    async def read() -> Readings:
        return Readings(NOTHING, oldest=0, used=3.5, rate=30, stopped_for=61, last_tick=SystemClock().now())

    meters = publish_metrics(chosen, dispatcher, read)
    meters.update("message", "done", 0.1)
    await dispatcher.emit_startup()
    try:
        code, found = await told(chosen)
        lines = await said(chosen)
    finally:
        await dispatcher.emit_shutdown()
    assert (code, found["running"], found["live"]["updates"], found["open_metrics"]) == (0, True, 1, True)
    assert any("сейчас 3.5 сообщения в секунду из 30" in line for line in lines)
    assert "✓ Telegram просил подождать: осталось 1 мин" in lines
    assert lines[-1].startswith("! 0.0.0.0")


async def test_metrics_that_do_not_answer(url: str, alive: Callable[..., None], unused_tcp_port: int) -> None:
    alive()
    chosen = settings(url, metrics_listen=f"127.0.0.1:{unused_tcp_port}")
    code, found = await told(chosen)
    assert (code, found["concerns"], found["open_metrics"]) == (1, ["metrics"], False)
    assert (await said(chosen))[-1].startswith("✗ 127.0.0.1")
