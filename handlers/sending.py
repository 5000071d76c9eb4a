"""What a tap has asked for is sent at once, past the outbox: it is nobody else's."""

from aiogram import Bot

from handlers.cards.drawing import Drawing


async def send(bot: Bot, chat: int, drawing: Drawing) -> None:
    await bot.send_message(
        chat,
        drawing.text,
        reply_markup=drawing.keyboard,
        disable_notification=drawing.silent,
        protect_content=drawing.protected or None,
    )
