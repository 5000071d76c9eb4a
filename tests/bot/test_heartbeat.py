"""The sign of life beside the database."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.heartbeat import Heartbeat


def test_the_heartbeat_is_a_file_beside_the_database(tmp_path: Any) -> None:
    heartbeat = Heartbeat(f"sqlite+aiosqlite:///{tmp_path / 'kvorum.sqlite3'}")
    assert heartbeat.last() is None
    heartbeat.beat()
    assert [file.name for file in tmp_path.iterdir()] == ["kvorum.sqlite3.running"]
    beaten = heartbeat.last()
    assert beaten is not None
    assert abs(datetime.now(UTC) - beaten) < timedelta(minutes=1)
    heartbeat.end()
    assert heartbeat.last() is None


def test_on_postgresql_there_is_no_such_file() -> None:
    heartbeat = Heartbeat("postgresql+asyncpg://user:password@host/name")
    heartbeat.beat()
    assert heartbeat.file is None
    assert heartbeat.last() is None
