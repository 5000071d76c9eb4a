"""«Настройки»: somebody's own quiet hours, his time zone, and what he does not want to be reminded of."""

from datetime import time

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from commission.clock.put_off import Mute
from commission.clock.settings import SetQuietHours, SetZone, ViewSettings
from commission.errors import NotFoundError
from commission.roster.actor import Actor
from handlers.callbacks.settings import MuteTap, QuietTap, SettingsTap, SettingsWindow, ZoneTap
from handlers.cards.settings import draw_settings, zone_at
from handlers.identity import Belongs
from handlers.sending import send
from handlers.showing import turn_page
from handlers.texts import Texts


def make_settings_router() -> Router:
    router = Router(name="settings")
    router.message.filter(F.chat.type == ChatType.PRIVATE, Belongs())
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE, Belongs())
    router.message.register(open_settings, Command("settings"))
    router.callback_query.register(show, SettingsTap.filter())
    router.callback_query.register(set_hours, QuietTap.filter())
    router.callback_query.register(set_zone, ZoneTap.filter())
    router.callback_query.register(mute, MuteTap.filter())
    return router


async def open_settings(message: Message, actor: Actor, texts: Texts, bot: Bot, view_settings: ViewSettings) -> None:
    await send(bot, message.chat.id, draw_settings(await view_settings(actor.id), texts))


async def show(
    query: CallbackQuery, callback_data: SettingsTap, actor: Actor, texts: Texts, view_settings: ViewSettings
) -> None:
    await query.answer()
    await turn_page(query, draw_settings(await view_settings(actor.id), texts, callback_data.window))


async def set_hours(
    query: CallbackQuery,
    callback_data: QuietTap,
    actor: Actor,
    texts: Texts,
    set_quiet_hours: SetQuietHours,
    view_settings: ViewSettings,
) -> None:
    await set_quiet_hours(actor.id, time(callback_data.begins), time(callback_data.ends))
    await query.answer(texts.plain("toast-settings"))
    await turn_page(query, draw_settings(await view_settings(actor.id), texts, SettingsWindow.HOURS))


async def set_zone(
    query: CallbackQuery,
    callback_data: ZoneTap,
    actor: Actor,
    texts: Texts,
    set_zone: SetZone,
    view_settings: ViewSettings,
) -> None:
    try:
        zone = zone_at(callback_data.place)
    except IndexError as error:
        raise NotFoundError from error
    await set_zone(actor.id, zone)
    await query.answer(texts.plain("toast-settings"))
    await turn_page(query, draw_settings(await view_settings(actor.id), texts))


async def mute(
    query: CallbackQuery,
    callback_data: MuteTap,
    actor: Actor,
    texts: Texts,
    mute: Mute,
    view_settings: ViewSettings,
) -> None:
    muted = (await view_settings(actor.id)).muted
    await mute(actor.id, muted | {callback_data.kind} if callback_data.off else muted - {callback_data.kind})
    await query.answer(texts.plain("toast-settings"))
    await turn_page(query, draw_settings(await view_settings(actor.id), texts))
