"""What comes of a Bot API call: an answer, a refusal, or nothing at all."""

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from simulator.bot_api import described
from simulator.errors import ApiError, MigratedError
from simulator.model import Json

CUT = 0
_PAGE = "<html>\r\n<head><title>{0}</title></head>\r\n<body><center><h1>{0}</h1></center></body>\r\n</html>\r\n"


@dataclass(frozen=True, slots=True)
class Outcome:
    """An HTTP status and the JSON of the answer; `CUT` is a connection closed without one.

    `body` is there when something else than that JSON goes out, as a broken server or a proxy would send it.
    """

    status: int
    answer: Json
    body: bytes | None = None
    content_type: str = "application/json"


def success(result: Any) -> Outcome:
    """200 with a result."""
    return Outcome(200, described.success(result))


def refusal(error: ApiError) -> Outcome:
    """An error as the Bot API answers it."""
    answer: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after:
        answer["parameters"] = {"retry_after": error.retry_after}
    if isinstance(error, MigratedError):
        answer["parameters"] = {"migrate_to_chat_id": error.migrate_to_chat_id}
    return Outcome(error.code, answer)


def half_of(outcome: Outcome) -> Outcome:
    """The same status with the first half of the answer: no JSON any more."""
    whole = json.dumps(outcome.answer)
    return _spoiled(outcome.status, whole[: len(whole) // 2], outcome.content_type)


def proxy_page(status: int, title: str) -> Outcome:
    """The HTML page of a proxy in front of the server."""
    return _spoiled(status, _PAGE.format(escape(f"{status} {title}")), "text/html")


def _spoiled(status: int, text: str, content_type: str) -> Outcome:
    return Outcome(status, {"malformed": text}, text.encode(), content_type)
