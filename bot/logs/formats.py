"""A line of the log: text for people, JSON for programs. Both end with a mask over whatever looks like a token."""

import json
import logging
from datetime import UTC, datetime

from bot.logs.exceptions import account_of
from bot.logs.mask import masked

_STANDARD = set(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class TextFormatter(logging.Formatter):
    """`2026-11-22 10:00:00,000 INFO bot.delivery.journal: delivery id=1 outcome=sent`; local time."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        line = self.formatMessage(_prepared(self, record))
        told = "".join(f" {name}={_in_text(value)}" for name, value in _facts(record).items())
        return masked("\n".join([line + told, *_account(record)]))


class JsonFormatter(logging.Formatter):
    """An object a line: `at` (UTC), `level`, `logger`, `message`, `exception`, and the facts by their names."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_facts(record),
        }
        if account := _account(record):
            line["exception"] = "\n".join(account)
        return masked(json.dumps(line, ensure_ascii=False, default=str))


def _prepared(formatter: logging.Formatter, record: logging.LogRecord) -> logging.LogRecord:
    record.message = record.getMessage()
    record.asctime = formatter.formatTime(record)
    return record


def _facts(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in record.__dict__.items() if name not in _STANDARD}


def _account(record: logging.LogRecord) -> list[str]:
    error = record.exc_info[1] if record.exc_info else None
    return account_of(error) if error else []


def _in_text(value: object) -> str:
    """In quotes where it would not be seen where it ends."""
    said = str(value)
    return json.dumps(said, ensure_ascii=False) if any(sign in said for sign in ' ="\n') else said
