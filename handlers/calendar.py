"""A tap that takes the meeting into one's own calendar, or out of it."""

import asyncio

from aiogram import Bot, Router
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram.utils.link import create_telegram_link

from commission.ids import MeetingId
from commission.meetings.calendar import CalendarEntry, ViewCalendarEntry
from commission.roster.actor import Actor
from handlers.callbacks.meetings import CalendarTap
from handlers.cards.calendar_entry import entry_caption, entry_file_name, entry_words
from handlers.identity import Belongs
from handlers.texts import Texts


def make_calendar_router() -> Router:
    router = Router(name="calendar")
    router.callback_query.filter(Belongs())
    router.callback_query.register(take_entry, CalendarTap.filter())
    return router


async def take_entry(
    query: CallbackQuery,
    callback_data: CalendarTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_calendar_entry: ViewCalendarEntry,
) -> None:
    entry = await view_calendar_entry(actor, MeetingId(callback_data.meeting))
    await query.answer()
    link = create_telegram_link((await bot.me()).username or "")
    content = await asyncio.to_thread(_content, entry, texts, link)
    await bot.send_document(
        query.from_user.id,
        BufferedInputFile(content, entry_file_name(entry)),
        caption=entry_caption(entry, texts),
        disable_notification=True,
        protect_content=any(body.regulation.protect_content for body in entry.bodies) or None,
    )


def _content(entry: CalendarEntry, texts: Texts, link: str) -> bytes:
    """In a thread, for the library takes a while to import, and nobody else's tap shall wait."""
    from documents.calendar.file import calendar_file

    return calendar_file(entry, entry_words(entry, texts, link))
