"""An invitation and its answer in pyTelegramBotAPI: its asynchronous bot works each update through as a task."""

import asyncio
import os
import signal
from dataclasses import dataclass

from telebot import asyncio_helper
from telebot.async_telebot import AsyncTeleBot
from telebot.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.peers import invitation
from benchmarks.peers.ledger import Ledger, opened
from benchmarks.peers.loop import quick_loop_if_wanted


@dataclass(frozen=True, slots=True)
class Secretary:
    bot: AsyncTeleBot
    ledger: Ledger

    def listen(self) -> None:
        self.bot.register_message_handler(self.invite, commands=["start"])
        self.bot.register_callback_query_handler(self.answer, lambda query: query.data.startswith("a:"))

    async def invite(self, message: Message) -> None:
        invited = await self.ledger.invite(message.from_user.id, message.from_user.full_name)
        text = invitation.text(invited.starts_at, invited.place, None)
        await self.bot.send_message(message.chat.id, text, reply_markup=keyboard(None))

    async def answer(self, query: CallbackQuery) -> None:
        meeting, choice = invitation.parse(query.data)
        invited = await self.ledger.answer(query.from_user.id, meeting, choice)
        await self.bot.answer_callback_query(query.id, f"Записали: {invitation.CHOICES[choice]}")
        text = invitation.text(invited.starts_at, invited.place, choice)
        message = query.message
        await self.bot.edit_message_text(text, message.chat.id, message.message_id, reply_markup=keyboard(choice))


def keyboard(choice: str | None) -> InlineKeyboardMarkup:
    rows = invitation.rows(choice)
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )


async def main() -> None:
    asyncio_helper.API_URL = os.environ["TELEGRAM_API_URL"] + "/bot{0}/{1}"
    async with opened("peer.sqlite3") as ledger:
        bot = AsyncTeleBot(os.environ["BOT_TOKEN"], parse_mode="HTML")
        Secretary(bot, ledger).listen()
        polling = asyncio.create_task(bot.polling())
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, polling.cancel)
        await asyncio.gather(polling, return_exceptions=True)


if __name__ == "__main__":
    quick_loop_if_wanted()
    asyncio.run(main())
