"""The least that an aiogram bot can do with a tap: answer it and edit the message. It remembers nothing.

What it takes is the price of Telegram in a box, HTTP and aiogram; the rest of Kvorum's time is Kvorum's.
With FREEZE set, the garbage collector no longer looks at what there was at the start: aiogram's models are many.
"""

import asyncio
import gc
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.peers.loop import quick_loop_if_wanted

IN_PERSON, VIDEO = "Буду лично", "По видеосвязи"  # as on Kvorum's invitations
_BUTTONS = [[InlineKeyboardButton(text=label, callback_data=label)] for label in (IN_PERSON, VIDEO)]
_KEYBOARD = InlineKeyboardMarkup(inline_keyboard=_BUTTONS)


async def invite(message: Message) -> None:
    await message.answer("Вы придёте?", reply_markup=_KEYBOARD)


async def answer(query: CallbackQuery) -> None:
    await query.answer("Записали")
    if isinstance(query.message, Message):
        await query.message.edit_text(f"Ваш ответ: {query.data}", reply_markup=_KEYBOARD)


def freeze() -> None:
    gc.collect()
    gc.freeze()


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"]))
    dispatcher = Dispatcher()
    dispatcher.message.register(invite)
    dispatcher.callback_query.register(answer)
    if os.environ.get("FREEZE"):
        dispatcher.startup.register(freeze)
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


if __name__ == "__main__":
    quick_loop_if_wanted()
    asyncio.run(main())
