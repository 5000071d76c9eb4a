"""The secretary's taps on the card of a broadcast."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from commission.delivery.broadcast import BroadcastOverError, BroadcastState
from commission.ids import BroadcastId
from commission.meetings.steer_broadcast import SteerBroadcast, ViewBroadcast
from commission.roster.actor import Actor
from handlers.callbacks.boards import SteerTap, StopTap
from handlers.cards.broadcast import draw_stop_question
from handlers.identity import Belongs
from handlers.sending import send
from handlers.showing import take_away
from handlers.texts import Texts


def make_broadcast_router() -> Router:
    router = Router(name="broadcast")
    router.callback_query.filter(Belongs())
    router.callback_query.register(ask_to_stop, StopTap.filter())
    router.callback_query.register(stop, SteerTap.filter(F.to == BroadcastState.STOPPED))
    router.callback_query.register(steer, SteerTap.filter())
    return router


async def steer(
    query: CallbackQuery, callback_data: SteerTap, actor: Actor, texts: Texts, steer_broadcast: SteerBroadcast
) -> None:
    await steer_broadcast(actor, BroadcastId(callback_data.broadcast), callback_data.to)
    await query.answer(texts.plain("toast-broadcast", state=callback_data.to))


async def ask_to_stop(
    query: CallbackQuery, callback_data: StopTap, actor: Actor, texts: Texts, bot: Bot, view_broadcast: ViewBroadcast
) -> None:
    view = await view_broadcast(actor, BroadcastId(callback_data.broadcast))
    if view.over:
        raise BroadcastOverError
    await query.answer()
    await send(bot, query.from_user.id, draw_stop_question(view, texts).about(view.bodies))


async def stop(
    query: CallbackQuery, callback_data: SteerTap, actor: Actor, texts: Texts, steer_broadcast: SteerBroadcast
) -> None:
    """Only the question has this button: it has been answered, and goes."""
    await steer(query, callback_data, actor, texts, steer_broadcast)
    await take_away(query)
