"""Settings: what is wrong is one clear sentence, and the example lists them all."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def example() -> dict[str, str]:
    lines = (ROOT / "config.example.env").read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("=") for line in lines if line and not line.startswith("#")]
    return {name: value for name, _, value in pairs}


def test_the_example_lists_every_setting_and_no_other() -> None:
    assert list(example()) == [name.upper() for name in Settings.model_fields]


def test_the_example_shows_the_defaults() -> None:
    assert load_settings(_env_file=ROOT / "config.example.env") == load_settings(_env_file=None)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BOT_TOKEN", "hello", "BotFather"),
        ("TELEGRAM_API_URL", "telegram", "http"),
        ("DATABASE_URL", "mysql://host/name", "sqlite+aiosqlite"),
        ("DEFAULT_TIMEZONE", "Moscow", "Europe/Moscow"),
        ("DEFAULT_LOCALE", "de", "ru, en"),
        ("LOG_LEVEL", "LOUD", "INFO"),
        ("SEND_RATE", "0", "greater than 0"),
        ("SEND_CONCURRENCY", "many", "integer"),
        ("TICK_SECONDS", "-1", "greater than"),
    ],
)
def test_a_wrong_setting_is_named_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    sentence = str(raised.value)
    assert sentence.startswith(f"{name}: ")
    assert said in sentence
    assert "\n" not in sentence


def test_a_secret_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:very-secret")
    assert "very-secret" not in repr(load_settings())
    monkeypatch.setenv("BOT_TOKEN", "very-secret-and-wrong")
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert "very-secret" not in str(raised.value)


def test_running_needs_a_token() -> None:
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        load_settings().must_have_token()


@pytest.mark.parametrize(
    ("said", "types"), [("exe, .JS,,  .tar.gz ", {"exe", "js", "tar.gz"}), ("", set()), (" , ", set())]
)
def test_forbidden_types_are_ends_of_names(monkeypatch: pytest.MonkeyPatch, said: str, types: set[str]) -> None:
    monkeypatch.setenv("FORBIDDEN_FILE_TYPES", said)
    assert load_settings().forbidden_types == types


def test_what_runs_is_forbidden_and_what_is_read_is_not() -> None:
    assert {"exe", "bat", "js", "msi"} <= load_settings().forbidden_types
    assert load_settings().forbidden_types.isdisjoint({"pdf", "docx", "xlsx", "pptx", "odt", "zip", "jpg", "txt"})


def test_marks_are_told_apart_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().marks == (
        "ДСП",
        "для служебного пользования",
        "для служ. пользования",
        "секретно",
        "совсекретно",
    )
    monkeypatch.setenv("RESTRICTED_MARKS", "")
    assert load_settings().marks == ()
