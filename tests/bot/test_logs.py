"""What a line looks like, and what never gets into one."""

import json
import logging
from io import StringIO
from typing import Any

import pytest

from bot.logs.exceptions import account_of
from bot.logs.formats import JsonFormatter, TextFormatter
from bot.logs.mask import masked
from bot.logs.strangers import StrangersFilter

TOKEN = "987654321:AAE-very_secret0123456789abcdefghij"
NAME = "Иванов"


class Book:
    """A log of its own: lines are read back as they were written."""

    def __init__(self, formatter: logging.Formatter) -> None:
        self._stream = StringIO()
        handler = logging.StreamHandler(self._stream)
        handler.setFormatter(formatter)
        handler.addFilter(StrangersFilter(["bot"]))
        self.root = logging.Logger("root")
        self.root.addHandler(handler)

    def logger(self, name: str) -> logging.Logger:
        logger = logging.Logger(name)
        logger.parent = self.root
        return logger

    @property
    def text(self) -> str:
        return self._stream.getvalue()

    @property
    def line(self) -> dict[str, Any]:
        (line,) = self.text.splitlines()
        found: dict[str, Any] = json.loads(line)
        return found


@pytest.fixture(params=[TextFormatter, JsonFormatter])
def book(request: pytest.FixtureRequest) -> Book:
    return Book(request.param())


def test_json_is_one_object_with_the_facts_by_name() -> None:
    book = Book(JsonFormatter())
    book.logger("bot.x").info("delivery", extra={"id": 7, "outcome": "sent", "ms": 1.5})
    line = book.line
    assert line.pop("at").endswith("+00:00")
    facts = {"id": 7, "outcome": "sent", "ms": 1.5}
    assert line == {"level": "INFO", "logger": "bot.x", "message": "delivery", **facts}


def test_text_puts_in_quotes_what_has_no_clear_end() -> None:
    book = Book(TextFormatter())
    book.logger("bot.x").info("delivery", extra={"id": 7, "why": "its turn\nhad not come"})
    assert book.text.endswith('INFO bot.x: delivery id=7 why="its turn\\nhad not come"\n')


def test_an_exception_has_its_way_in_json_on_the_same_line() -> None:
    book = Book(JsonFormatter())
    try:
        raise OSError(28, "No space left on device")
    except OSError:
        book.logger("bot.x").exception("not written")
    assert "test_logs.py" in book.line["exception"]
    assert book.line["exception"].endswith("OSError: [Errno 28] No space left on device")


@pytest.mark.parametrize(
    "line",
    [
        f"GET https://api.telegram.org/bot{TOKEN}/getMe",
        f"url=https%3A//api.telegram.org/bot{TOKEN.replace(':', '%3A')}/getMe",
        f"BOT_TOKEN={TOKEN}",
        "12345:token",
    ],
)
def test_a_token_is_masked(line: str) -> None:
    hidden = masked(line)
    assert "***" in hidden
    assert "secret" not in hidden
    assert "token" not in hidden.replace("BOT_TOKEN", "")


@pytest.mark.parametrize(
    "line", ["2026-11-22 21:12:18,001 INFO", "listening on 127.0.0.1:9100", "notify:invitation:7:12:round-1"]
)
def test_what_is_no_token_stays(line: str) -> None:
    assert masked(line) == line


def test_a_token_is_in_no_line_wherever_it_hides(book: Book) -> None:
    own, strange = book.logger("bot.x"), book.logger("aiohttp.client")
    own.info("calling %s", f"/bot{TOKEN}/getMe", extra={"url": f"https://api.telegram.org/bot{TOKEN}/x"})
    strange.error("failed: %s", OSError(f"Cannot connect to /bot{TOKEN}/getUpdates"))
    try:
        raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/sendMessage")
    except ConnectionError:
        own.exception("broken")
    assert book.text.count("***") == 4
    assert "very_secret" not in book.text


def test_the_words_of_an_exception_that_may_repeat_a_text_are_left_out(book: Book) -> None:
    try:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ValueError(f"invalid literal: {NAME}") from error
    except ValueError:
        book.logger("bot.x").exception("failed")
    assert NAME not in book.text
    assert book.text.index("KeyError") < book.text.rindex("ValueError")


def test_strangers_are_heard_with_their_first_line_only(book: Book) -> None:
    book.logger("asyncio").error(f"Task exception was never retrieved\nfuture: <Task exception=ValueError({NAME!r})>")
    book.logger("py.warnings").warning("%s", f"types.py:1: RuntimeWarning: unknown type\nUpdate: {NAME}")
    book.logger("aiogram.event").error("Cause exception id=%d\n%s: %s", 7, "ValueError", ValueError(NAME))
    assert NAME not in book.text
    assert "Task exception was never retrieved" in book.text
    assert "Cause exception id=7" in book.text


def test_an_exception_among_a_stranger_s_facts_is_its_type(book: Book) -> None:
    book.logger("aiogram.dispatcher").error("Failed to fetch updates - %s: %s", "E", ValueError(NAME))
    assert "Failed to fetch updates - E: ValueError" in book.text
    assert NAME not in book.text


def test_what_was_hidden_on_purpose_is_not_told() -> None:
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise ValueError("second") from None
    except ValueError as error:
        account = account_of(error)
    assert account[-1] == "ValueError"
    assert account.count("Traceback (most recent call last):") == 1
