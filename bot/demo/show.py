"""`kvorum demo`: Telegram in a box, the bot in front of it, and the sample seeded."""

import asyncio
import contextlib
import logging
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.demo.seed import SECRETARY, Seed
from bot.logs import set_up_logs
from bot.running import serve
from bot.settings import Settings, load_settings
from bot.wiring import wired
from handlers.texts import texts_for
from simulator.client import Control
from simulator.server import Server
from simulator.server import serve as serve_telegram
from storage.migrate import upgrade

Say = Callable[[str], None]
# Two weeks before the sample's meeting of 4 August 2021.
START = datetime(2021, 7, 20, 10, 0, tzinfo=ZoneInfo("Europe/Moscow"))
_TOKEN = "20210804:demo-token-of-the-sample"  # noqa: S105 — known to nobody but the simulator
_PORTS_TRIED = 20


async def show(port: int, say: Say, *, seed: bool) -> None:
    """Until Ctrl+C. Each start is a new one: nothing of the last is kept."""
    set_up_logs(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="kvorum-demo-", ignore_cleanup_errors=True) as folder:
        async with contextlib.AsyncExitStack() as stack:
            server = await _telegram(stack, port)
            settings = demo_settings(server.url, Path(folder))
            await upgrade(settings.database_url)
            program = await stack.enter_async_context(wired(settings))
            control = await stack.enter_async_context(Control(server.url))
            bot = asyncio.create_task(serve(program, settings, lambda _line: None))
            if seed:
                await Seed(program, control)()
            say(texts_for(settings.default_locale).plain("demo-ready", address=address(server.url)))
            await bot


def demo_settings(url: str, folder: Path) -> Settings:
    """Whatever the environment says of a bot that serves people: the demo has its own box, and opens no other port."""
    nowhere = {"webhook_url": "", "health_listen": "", "metrics_listen": ""}
    return load_settings(
        _env_file=None,
        bot_token=SecretStr(_TOKEN),
        telegram_api_url=url,
        database_url=f"sqlite+aiosqlite:///{folder / 'kvorum.sqlite3'}",
        clock_url=url,
        tick_seconds=1,
        **nowhere,
    )


def address(url: str) -> str:
    """The secretary's chat and a member's, side by side."""
    return f"{url}/?chats={SECRETARY},{SECRETARY + 1}"


async def _telegram(stack: contextlib.AsyncExitStack, port: int) -> Server:
    """On `port`, or on the next free one."""
    for candidate in [*range(port, port + _PORTS_TRIED if port else 0), 0]:
        box = serve_telegram(port=candidate, start_at=START, bot_name="Кворум", bot_username="kvorum_bot")
        with contextlib.suppress(OSError):
            return await stack.enter_async_context(box)
    raise OSError("no free port")
