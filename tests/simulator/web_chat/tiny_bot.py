"""A scripted bot that speaks plain HTTP."""

import asyncio
from typing import Any

import aiohttp

TOKEN = "12345:abcdef"


def card(chosen: str = "") -> dict[str, Any]:
    """The keyboard under the card; the chosen answer has a tick."""
    answers = [("приду", "Приду", "success"), ("нет", "Не приду", "danger")]
    rows = [
        [
            {"text": f"✓ {text}" if data == chosen else text, "callback_data": data, "style": style}
            for data, text, style in answers
        ],
        [{"text": "Подробнее", "callback_data": "details"}, {"text": "Приём закрыт", "disabled": {}}],
        [{"text": "По ссылке", "url": "https://t.me/simulated_bot?start=from-card"}],
    ]
    return {"inline_keyboard": rows}


class TinyBot:
    """Sends a card on /start, records answers on it, and says back what else it is sent."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.tapped_by: list[int] = []

    async def call(self, method: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters) as response:
            return response.status, await response.json()

    async def __call__(self, method: str, **parameters: Any) -> Any:
        _, answer = await self.call(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **parameters: Any) -> tuple[int, str]:
        status, answer = await self.call(method, **parameters)
        assert not answer["ok"], answer
        return status, answer["description"]

    async def say(self, chat_id: int, text: str, **parameters: Any) -> int:
        sent = await self("sendMessage", chat_id=chat_id, text=text, **parameters)
        return sent["message_id"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await self.answer(query)
                elif message := update.get("message"):
                    await self.reply(message)

    async def answer(self, query: dict[str, Any]) -> None:
        await self.may_answer.wait()
        message, choice = query["message"], query["data"]
        self.tapped_by.append(query["from"]["id"])
        if choice == "details":
            await self("answerCallbackQuery", callback_query_id=query["id"], text="Зал № 2", show_alert=True)
            return
        await self("answerCallbackQuery", callback_query_id=query["id"], text=f"Записано: {choice}")
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self("editMessageText", **where, text=f"Ваш ответ: {choice}", reply_markup=card(choice))

    async def reply(self, message: dict[str, Any]) -> None:
        chat_id, text = message["chat"]["id"], message.get("text", "")
        if text == "/start":
            await self.say(chat_id, "<b>Заседание</b> 4 августа", parse_mode="HTML", reply_markup=card())
        elif contact := message.get("contact"):
            await self.say(chat_id, f"Номер: {contact['phone_number']}", reply_markup={"remove_keyboard": True})
        elif document := message.get("document"):
            await self.say(chat_id, f"Файл: {document['file_name']}, {message.get('caption', 'без подписи')}")
        elif text:
            replied = message.get("reply_to_message", {}).get("text", "ничего")
            await self.say(chat_id, f"Принято: {len(text)} знаков в ответ на {replied}")
