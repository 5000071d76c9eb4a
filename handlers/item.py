"""A member's taps on the items of an agenda and their materials."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from commission.ids import AgendaItemId, MeetingId
from commission.materials.hand_out import NoteItem
from commission.materials.view_item import ViewItem, ViewItems
from commission.roster.actor import Actor
from handlers.callbacks.materials import ItemTap, MaterialsTap
from handlers.cards.item import draw_item, draw_items
from handlers.identity import Belongs
from handlers.showing import show
from handlers.texts import Texts


def make_item_router() -> Router:
    router = Router(name="item")
    router.callback_query.filter(Belongs())
    router.callback_query.register(show_items, MaterialsTap.filter())
    router.callback_query.register(show_item, ItemTap.filter())
    return router


async def show_items(
    query: CallbackQuery,
    callback_data: MaterialsTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_items: ViewItems,
    view_item: ViewItem,
    note_item: NoteItem,
) -> None:
    """Where only one item has materials, that one."""
    meeting = MeetingId(callback_data.meeting)
    view = await view_items(actor.id, meeting)
    if not view.counts:
        await query.answer(texts.plain("toast-no-materials"))
        return
    if len(view.counts) == 1:
        drawing = draw_item(await view_item(actor.id, meeting, next(iter(view.counts))), texts, alone=True)
    else:
        drawing = draw_items(view, texts, callback_data.page)
    await query.answer()
    message = await show(query, bot, drawing.about(view.view.bodies), edit=callback_data.edit)
    if message:
        await note_item(actor.id, meeting, message, list(view.counts))


async def show_item(
    query: CallbackQuery,
    callback_data: ItemTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_item: ViewItem,
    note_item: NoteItem,
) -> None:
    meeting = MeetingId(callback_data.meeting)
    view = await view_item(actor.id, meeting, AgendaItemId(callback_data.item))
    await query.answer()
    drawing = draw_item(view, texts).about(view.view.bodies)
    message = await show(query, bot, drawing, edit=callback_data.edit)
    if message:
        await note_item(actor.id, meeting, message, [view.item.item.id])
