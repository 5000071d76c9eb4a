"""Telegram without a network: aiogram's session does all but the request itself."""

import itertools
import json
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod

Json = dict[str, Any]
_ME: Json = {"id": 987654, "is_bot": True, "first_name": "Kvorum", "username": "kvorum_soak_bot"}


class Offline:
    """Every call goes well. `calls` counts them by method; `messages` has the last one sent to each chat."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.messages: dict[int, int] = {}
        self._numbers = itertools.count(1)

    def result(self, method: TelegramMethod[Any]) -> object:
        """What Telegram would answer."""
        name = method.__api_method__
        self.calls[name] += 1
        if name.startswith("send"):
            number = self.messages[getattr(method, "chat_id", 0)] = next(self._numbers)
            return self._message(method, number)
        if name.startswith("editMessage"):
            return self._message(method, getattr(method, "message_id", 0))
        return _ME if name == "getMe" else True

    @contextmanager
    def instead_of_telegram(self) -> Iterator[None]:
        """For every aiogram session of this process."""

        async def make_request(
            session: AiohttpSession,
            bot: Bot,
            method: TelegramMethod[Any],
            timeout: int | None = None,  # noqa: ASYNC109 - aiogram's own signature
        ) -> object:
            session.build_form_data(bot=bot, method=method)
            answer = json.dumps({"ok": True, "result": self.result(method)})
            return session.check_response(bot=bot, method=method, status_code=200, content=answer).result

        with patch.object(AiohttpSession, "make_request", make_request):
            yield

    def _message(self, method: TelegramMethod[Any], number: int) -> Json:
        chat = {"id": getattr(method, "chat_id", 0), "type": "private", "first_name": "Person"}
        text = getattr(method, "text", "")
        return {"message_id": number, "date": int(time.time()), "chat": chat, "from": _ME, "text": text}
