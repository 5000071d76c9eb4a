"""How Telegram answers is counted."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import SendMessage

from bot.metrics.requests import MeteredMiddleware
from tests.bot.metrics.notes import Notes
from tests.handlers.workspace.desk import RecordingBot


async def test_an_answer_429_is_counted() -> None:
    notes, method = Notes(), SendMessage(chat_id=1, text="x")

    async def refuse(_bot: Any, _method: Any) -> Any:
        raise TelegramRetryAfter(method, "Too Many Requests", 1)

    with pytest.raises(TelegramRetryAfter):
        await MeteredMiddleware(notes)(refuse, RecordingBot(), method)
    assert notes.told == [("request", "sendMessage", "429")]
