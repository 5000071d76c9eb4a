"""What the bot says at once and what the delivery worker sends share one pace."""

import pytest
from aiogram.exceptions import TelegramRetryAfter
from pydantic import SecretStr

from bot.delivery.bucket import Pace
from bot.settings import load_settings
from bot.telegram import CountedMiddleware, make_bot
from simulator.client import Control
from simulator.server import serve


async def test_a_429_to_an_answer_stops_the_broadcast_too() -> None:
    pace = Pace(30)
    async with serve() as server, Control(server.url) as control:
        settings = load_settings(_env_file=None, bot_token=SecretStr("12345:token"), telegram_api_url=server.url)
        async with make_bot(settings).context() as bot:
            bot.session.middleware(CountedMiddleware(pace))
            await bot.get_me()
            await control.person("Марина", id=7)
            await control.write(7, "/start")
            await bot.send_message(7, "раз")
            assert pace.stopped_for == 0
            await control.fault(method="sendMessage", error_code=429, retry_after=20, times=1)
            with pytest.raises(TelegramRetryAfter):
                await bot.send_message(7, "два")
            assert pace.stopped_for > 15
