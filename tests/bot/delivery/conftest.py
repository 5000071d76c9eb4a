from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot.delivery.bucket import Pace
from bot.delivery.pauses import Pauses
from bot.delivery.sender import Sender
from bot.settings import load_settings
from bot.telegram import make_bot
from commission.delivery.card import CardKind
from commission.moment import SystemClock
from handlers.cards.studio import Studio
from simulator.client import Control
from simulator.server import serve
from tests.bot.delivery.workshop import CHAT, Easel, Outcomes, Workshop


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    async with serve() as server, Control(server.url) as control:
        settings = load_settings(_env_file=None, bot_token=SecretStr("12345:token"), telegram_api_url=server.url)
        async with make_bot(settings).context() as bot:
            await bot.get_me()
            await control.person("Марина", id=CHAT)
            await control.write(CHAT, "/start")
            outcomes, easel = Outcomes(), Easel()
            studio = Studio({CardKind.INVITATION: easel})
            sender = Sender(bot, outcomes, studio, Pace(1000), SystemClock(), pauses=Pauses(closed=1))
            yield Workshop(control, sender, outcomes, easel)
