"""Settings, from the environment or `.env`. `config.example.env` lists every one with its default."""

import hmac
import logging
import re
from functools import cache
from ipaddress import ip_address
from math import ceil
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from handlers.languages import LOCALES

_FEW = 16  # messages on their way, however slow the rate is


class SettingsError(Exception):
    """Settings that cannot be used; the message is one clear sentence for each of them."""


def _http(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("must be an http:// or https:// address")
    return value.rstrip("/")


def _optional_http(value: str) -> str:
    return _http(value) if value else value


def _webhook(value: str) -> str:
    if not value:
        return value
    parts = urlsplit(_http(value))
    if parts.scheme != "https" and not _is_loopback(parts.hostname or ""):
        raise ValueError("must be an https:// address")
    if parts.query or parts.fragment:
        raise ValueError("must end with its path")
    return value


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):  # Bot API, setWebhook
        raise ValueError("must be at most 256 characters of A-Z a-z 0-9 _ -")
    return value


def address(value: str) -> tuple[str, int]:
    """Host and port of "host:port". Raises ValueError."""
    try:
        parts = urlsplit(f"//{value}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or port is None or value != parts.netloc:
        raise ValueError("must be host:port, such as 127.0.0.1:8080")
    return host, port


def _listen(value: str) -> str:
    address(value)
    return value


def _optional_listen(value: str) -> str:
    return _listen(value) if value else value


def _time_zone(value: str) -> str:
    if value not in _zones():
        raise ValueError(f"there is no time zone {value!r}; an IANA name is needed, such as Europe/Moscow")
    ZoneInfo(value)
    return value


def _locale(value: str) -> str:
    if value not in LOCALES:
        raise ValueError(f"must be one of: {', '.join(LOCALES)}")
    return value


def _token(value: SecretStr) -> SecretStr:
    number, colon, secret = value.get_secret_value().partition(":")
    if value.get_secret_value() and not (colon and number.isdigit() and secret):
        raise ValueError("does not look like a token of @BotFather (123456:ABC…)")
    return value


def _database(value: str) -> str:
    if not value.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
        raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
    return value


class Settings(BaseSettings):
    """Times are in seconds, rates in messages a second."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    telegram_api_url: Annotated[str, AfterValidator(_http)] = "https://api.telegram.org"
    webhook_url: Annotated[str, AfterValidator(_webhook)] = ""
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] = SecretStr("")
    webhook_listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"
    health_listen: Annotated[str, AfterValidator(_optional_listen)] = ""
    database_url: Annotated[str, AfterValidator(_database)] = "sqlite+aiosqlite:///kvorum.sqlite3"
    ballot_keys: str = ""
    default_timezone: Annotated[str, AfterValidator(_time_zone)] = "Europe/Moscow"
    restricted_marks: str = "ДСП, для служебного пользования, для служ. пользования, секретно, совсекретно"
    forbidden_file_types: str = (
        "apk, app, bat, cmd, com, cpl, dll, exe, hta, iso, jar, js, jse, lnk, msi, pif, ps1, reg, scr, vbe, vbs, wsf"
    )
    default_locale: Annotated[str, AfterValidator(_locale)] = "ru"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    metrics_listen: Annotated[str, AfterValidator(_optional_listen)] = ""
    send_rate: Annotated[float, Field(gt=0, le=1000)] = 30
    send_concurrency: Annotated[int, Field(ge=0, le=2000)] = 0
    tick_seconds: Annotated[float, Field(ge=0.1, le=3600)] = 5
    retention_days: Annotated[int, Field(ge=7, le=36_500)] = 180
    clock_url: Annotated[str, AfterValidator(_optional_http)] = ""

    def must_have_token(self) -> None:
        """Raises SettingsError."""
        if not self.bot_token.get_secret_value():
            raise SettingsError("BOT_TOKEN is not set: ask @BotFather for one and put it into .env")

    @property
    def marks(self) -> tuple[str, ...]:
        """RESTRICTED_MARKS, one by one."""
        return _listed(self.restricted_marks)

    @property
    def forbidden_types(self) -> frozenset[str]:
        """FORBIDDEN_FILE_TYPES, in lower case and without dots."""
        return frozenset(each.casefold().lstrip(".") for each in _listed(self.forbidden_file_types))

    @property
    def jobs_in_hand(self) -> int:
        """SEND_CONCURRENCY, or as many as go in a second: enough for an answer that takes nearly as long."""
        return self.send_concurrency or max(_FEW, ceil(self.send_rate))

    @property
    def webhook_path(self) -> str:
        return urlsplit(self.webhook_url).path or "/"

    def secret_of_webhook(self) -> str:
        """Never empty: without WEBHOOK_SECRET it follows from the token, which nobody else knows."""
        token = self.bot_token.get_secret_value()
        made = hmac.digest(token.encode(), b"the secret of Kvorum's webhook", "sha256").hex()
        return self.webhook_secret.get_secret_value() or made


def _listed(value: str) -> tuple[str, ...]:
    return tuple(each for part in value.split(",") if (each := part.strip()))


def load_settings(**overrides: object) -> Settings:
    """Raises SettingsError; never shows the value of a secret."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(fault) for fault in error.errors(include_input=False))) from None


def _sentence(fault: ErrorDetails) -> str:
    name = str(fault["loc"][0]).upper()
    said = fault["msg"].removeprefix("Value error, ")
    return f"{name}: {said}"


@cache
def _zones() -> set[str]:
    return available_timezones()


def log_level(settings: Settings) -> int:
    return logging.getLevelNamesMapping()[settings.log_level]
