"""Who is measured beside whom."""

from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

from benchmarks.bots import PEERS, Bot, Side, asking_side, bare_bot, kvorum_side, plain_bot, ptb_bot, telebot_bot

OURS, PLAIN, PTB, BARE = "kvorum", "aiogram", "python-telegram-bot", "no-library"
TITLES = {
    OURS: "Kvorum",
    PLAIN: "plain aiogram bot",
    "aiogram-frozen": "plain aiogram bot, collector frozen",
    "aiogram-quick": "plain aiogram bot, collector frozen, on uvloop",
    PTB: "python-telegram-bot with aiosqlite",
    "python-telegram-bot-quick": "python-telegram-bot with aiosqlite, on uvloop",
    "pyTelegramBotAPI": "pyTelegramBotAPI with aiosqlite",
    "pyTelegramBotAPI-quick": "pyTelegramBotAPI with aiosqlite, on uvloop",
    BARE: "aiohttp alone, the box's ceiling",
}
_OTHERS: dict[str, Bot] = {
    PLAIN: plain_bot,
    "aiogram-frozen": partial(plain_bot, FREEZE="1"),
    "aiogram-quick": partial(plain_bot, FREEZE="1", UVLOOP="1"),
    BARE: bare_bot,
}
_PEERS: dict[str, Bot] = {
    PTB: ptb_bot,
    "python-telegram-bot-quick": partial(ptb_bot, UVLOOP="1"),
    "pyTelegramBotAPI": telebot_bot,
    "pyTelegramBotAPI-quick": partial(telebot_bot, UVLOOP="1"),
}


def chosen(wish: str) -> Collection[str]:
    """Names with commas between them. Raises ValueError, which lists those there are."""
    names = wish.split(",") if wish else list(TITLES)
    if unknown := set(names) - set(TITLES):
        raise ValueError(f"no such side: {', '.join(unknown)}; there are {', '.join(TITLES)}")
    return names


@asynccontextmanager
async def sides(people: int, names: Collection[str] = tuple(TITLES)) -> AsyncIterator[dict[str, Side]]:
    """Each before a box of its own; the peers only where they are installed (docs/performance.md)."""
    bots = {**_OTHERS, **(_PEERS if PEERS.exists() else {})}
    async with AsyncExitStack() as stack:
        found: dict[str, Side] = {}
        for name in TITLES:
            if name == OURS and name in names:
                found[name] = await stack.enter_async_context(kvorum_side(people))
            elif name in bots and name in names:
                found[name] = await stack.enter_async_context(asking_side(bots[name], people))
        yield found
