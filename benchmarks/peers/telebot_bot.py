"""An invitation and its answer in pyTelegramBotAPI: its asynchronous bot works each update through as a task."""

import asyncio
import os
import signal

from telebot import asyncio_helper
from telebot.async_telebot import AsyncTeleBot
from telebot.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.peers import invitation
from benchmarks.peers.ledger import Ledger, opened


def keyboard(choice: str | None) -> InlineKeyboardMarkup:
    rows = invitation.rows(choice)
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


def make_bot(ledger: Ledger) -> AsyncTeleBot:
    bot = AsyncTeleBot(os.environ["BOT_TOKEN"], parse_mode="HTML")

    @bot.message_handler(commands=["start"])
    async def invite(message: Message) -> None:
        invited = await ledger.invite(message.from_user.id, message.from_user.full_name)
        text = invitation.text(invited.starts_at, invited.place, None)
        await bot.send_message(message.chat.id, text, reply_markup=keyboard(None))

    @bot.callback_query_handler(func=lambda query: query.data.startswith("a:"))
    async def answer(query: CallbackQuery) -> None:
        meeting, choice = invitation.parse(query.data)
        invited = await ledger.answer(query.from_user.id, meeting, choice)
        await bot.answer_callback_query(query.id, f"Записали: {invitation.CHOICES[choice]}")
        text = invitation.text(invited.starts_at, invited.place, choice)
        message = query.message
        await bot.edit_message_text(text, message.chat.id, message.message_id, reply_markup=keyboard(choice))

    return bot


async def main() -> None:
    asyncio_helper.API_URL = os.environ["TELEGRAM_API_URL"] + "/bot{0}/{1}"
    async with opened("peer.sqlite3") as ledger:
        polling = asyncio.create_task(make_bot(ledger).polling())
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, polling.cancel)
        await asyncio.gather(polling, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(main())
