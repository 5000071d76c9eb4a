"""No library at all: aiohttp, JSON, and nothing remembered. What this bot does is the most that the box allows."""

import asyncio
import os
from typing import Any

import aiohttp

_URL = f"{os.environ['TELEGRAM_API_URL']}/bot{os.environ['BOT_TOKEN']}"
_LABELS = ("Буду лично", "По видеосвязи")  # as on Kvorum's invitations
_KEYBOARD = {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in _LABELS]}
Json = dict[str, Any]


async def call(session: aiohttp.ClientSession, method: str, **parameters: Any) -> Any:
    async with session.post(f"{_URL}/{method}", json=parameters) as response:
        return (await response.json())["result"]


async def deal_with(session: aiohttp.ClientSession, update: Json) -> None:
    if query := update.get("callback_query"):
        chat, message = query["message"]["chat"]["id"], query["message"]["message_id"]
        await call(session, "answerCallbackQuery", callback_query_id=query["id"], text="Записали")
        text = f"Ваш ответ: {query['data']}"
        await call(session, "editMessageText", chat_id=chat, message_id=message, text=text, reply_markup=_KEYBOARD)
    else:
        chat = update["message"]["chat"]["id"]
        await call(session, "sendMessage", chat_id=chat, text="Вы придёте?", reply_markup=_KEYBOARD)


async def main() -> None:
    offset = 0
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tasks:
        while True:
            for update in await call(session, "getUpdates", offset=offset, timeout=25):
                offset = update["update_id"] + 1
                tasks.create_task(deal_with(session, update))


if __name__ == "__main__":
    asyncio.run(main())
