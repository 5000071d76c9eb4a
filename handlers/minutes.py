"""The secretary's tap: the minutes of a meeting are written."""

from aiogram import Router
from aiogram.types import CallbackQuery

from commission.ids import MeetingId
from commission.meetings.note_minutes import NoteMinutes
from commission.roster.actor import Actor
from handlers.callbacks.meetings import MinutesTap
from handlers.identity import Belongs
from handlers.texts import Texts


def make_minutes_router() -> Router:
    router = Router(name="minutes")
    router.callback_query.filter(Belongs())
    router.callback_query.register(note, MinutesTap.filter())
    return router


async def note(
    query: CallbackQuery, callback_data: MinutesTap, actor: Actor, texts: Texts, note_minutes: NoteMinutes
) -> None:
    await note_minutes(actor, MeetingId(callback_data.meeting))
    await query.answer(texts.plain("toast-minutes-done"))
