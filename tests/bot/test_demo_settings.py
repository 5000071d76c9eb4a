"""The demo starts its own box, whatever the environment says of another bot."""

from pathlib import Path

import pytest

from bot.demo.show import demo_settings


def test_a_bot_that_serves_people_is_none_of_the_demo_s_business(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = {
        "BOT_TOKEN": "123456:somebody-else",
        "WEBHOOK_URL": "https://kvorum.example.org/hook",
        "METRICS_LISTEN": "0.0.0.0:9100",
        "HEALTH_LISTEN": "0.0.0.0:9101",
        "DATABASE_URL": "sqlite+aiosqlite:////srv/kvorum/kvorum.sqlite3",
    }
    for name, value in elsewhere.items():
        monkeypatch.setenv(name, value)
    chosen = demo_settings("http://127.0.0.1:8081", tmp_path)
    assert (chosen.webhook_url, chosen.metrics_listen, chosen.health_listen) == ("", "", "")
    assert chosen.bot_token.get_secret_value() != elsewhere["BOT_TOKEN"]
    assert str(tmp_path) in chosen.database_url
