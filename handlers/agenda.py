"""A member's taps on the agenda."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from commission.agenda.view_agenda import ConfirmReading, ViewAgenda
from commission.ids import MeetingId, RevisionId
from commission.materials.hand_out import NoteItem
from commission.roster.actor import Actor
from handlers.callbacks.agenda import AgendaTap, ReadTap
from handlers.cards.agenda import draw_agenda
from handlers.identity import Belongs
from handlers.showing import show
from handlers.texts import Texts


def make_agenda_router() -> Router:
    router = Router(name="agenda")
    router.callback_query.filter(Belongs())
    router.callback_query.register(show_agenda, AgendaTap.filter())
    router.callback_query.register(confirm_reading, ReadTap.filter())
    return router


async def show_agenda(
    query: CallbackQuery,
    callback_data: AgendaTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_agenda: ViewAgenda,
    note_item: NoteItem,
) -> None:
    meeting = MeetingId(callback_data.meeting)
    view = await view_agenda(actor.id, meeting)
    await query.answer()
    drawing = draw_agenda(view, texts, callback_data.page).about(view.bodies)
    message = await show(query, bot, drawing, edit=callback_data.edit)
    if message:
        shown = [each.item.id for each in view.items if not each.item.restricted]
        await note_item(actor.id, meeting, message, shown)


async def confirm_reading(
    query: CallbackQuery, callback_data: ReadTap, actor: Actor, texts: Texts, confirm_reading: ConfirmReading
) -> None:
    await confirm_reading(actor.id, RevisionId(callback_data.revision))
    await query.answer(texts.plain("toast-read"))
