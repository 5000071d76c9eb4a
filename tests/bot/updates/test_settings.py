"""Settings of the webhook: what Telegram would not take is refused at the start, and the secret is never empty."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, address, load_settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WEBHOOK_URL", "kvorum.example.org", "http"),
        ("WEBHOOK_URL", "http://kvorum.example.org/hook", "https"),
        ("WEBHOOK_URL", "http://10.0.0.5/hook", "https"),
        ("WEBHOOK_URL", "http://localhost.example.org/hook", "https"),
        ("WEBHOOK_URL", "https://kvorum.example.org/hook?key=1", "path"),
        ("WEBHOOK_SECRET", "пароль", "A-Z"),
        ("WEBHOOK_SECRET", "a" * 257, "256"),
        ("WEBHOOK_SECRET", "two words", "A-Z"),
        ("WEBHOOK_LISTEN", "8080", "host:port"),
        ("WEBHOOK_LISTEN", "", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:80800", "host:port"),
        ("HEALTH_LISTEN", "127.0.0.1", "host:port"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert str(raised.value).startswith(f"{name}: ")
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://kvorum.example.org/hook", "/hook"),
        ("https://kvorum.example.org", "/"),
        ("https://kvorum.example.org:8443/a/b/", "/a/b/"),
        ("http://127.0.0.1:9000/hook", "/hook"),
        ("http://[::1]:9000/hook", "/hook"),
        ("http://localhost:9000/hook", "/hook"),
    ],
)
def test_an_address_keeps_its_path(url: str, path: str) -> None:
    settings = load_settings(webhook_url=url)
    assert (settings.webhook_url, settings.webhook_path) == (url, path)


def test_the_secret_follows_from_the_token_when_none_is_set() -> None:
    one, again, other = (load_settings(bot_token=token).secret_of_webhook() for token in ("1:a", "1:a", "1:b"))
    assert one == again != other
    assert len(one) == 64
    assert load_settings(bot_token="1:a", webhook_secret="mine").secret_of_webhook() == "mine"


def test_the_secret_is_not_shown() -> None:
    assert "mine" not in repr(load_settings(webhook_secret="mine"))


def test_an_address_to_listen_on() -> None:
    assert address("[::1]:8080") == ("::1", 8080)
    assert address("localhost:0") == ("localhost", 0)
