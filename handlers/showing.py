"""Lists and questions that a tap has asked for: they belong to nobody but the one who tapped."""

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from handlers.cards.drawing import Drawing
from handlers.sending import send


async def show(query: CallbackQuery, bot: Bot, drawing: Drawing, *, edit: bool) -> int | None:
    """In place of what was there, or below everything else: then the number of the new message."""
    if not edit:
        return await send(bot, query.from_user.id, drawing)
    await turn_page(query, drawing)
    return None


async def turn_page(query: CallbackQuery, drawing: Drawing) -> None:
    """Redraws the list in which the button was."""
    if isinstance(query.message, Message):
        await query.message.edit_text(drawing.text, reply_markup=drawing.keyboard)


async def take_away(query: CallbackQuery) -> None:
    """Deletes the message in which the button was."""
    if isinstance(query.message, Message):
        await query.message.delete()
