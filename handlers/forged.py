"""Callback data that no button of ours carries: invented, or of a version long gone."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.texts import Texts


def make_forged_router() -> Router:
    """The last one: what nobody knows still gets an answer, so that no button spins for ever."""
    router = Router(name="forged")
    router.callback_query.register(refuse)
    return router


async def refuse(query: CallbackQuery, texts: Texts) -> None:
    await query.answer(texts.plain("error-not-found"), show_alert=True)
