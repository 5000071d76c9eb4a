"""What a dialog's handlers need of the update: typed, in one place."""

from contextvars import ContextVar
from dataclasses import fields
from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode
from aiogram_dialog.manager.message_manager import MessageManager

from commission.roster.actor import Actor
from handlers.texts import Texts
from handlers.use_cases import UseCases

_TOAST_LIMIT = 200  # Bot API, answerCallbackQuery
_answered: ContextVar[str] = ContextVar("answered", default="")  # the tap that has had its toast


def cases(manager: DialogManager) -> UseCases:
    """All that can be done, as the dispatcher's workflow data has it."""
    return UseCases(**{field.name: manager.middleware_data[field.name] for field in fields(UseCases)})


def actor_of(manager: DialogManager) -> Actor:
    """Who has tapped or typed, with the rights of this moment."""
    actor: Actor = manager.middleware_data["actor"]
    return actor


def texts_of(manager: DialogManager) -> Texts:
    texts: Texts = manager.middleware_data["texts"]
    return texts


async def go(manager: DialogManager, state: State, **data: Any) -> None:
    """Opens another window in the place of whatever is open; `data` must be fit for JSON."""
    await manager.start(state, data or None, mode=StartMode.RESET_STACK)


async def keep_start_data(start_data: Any, manager: DialogManager) -> None:
    """A dialog's on_start: what it was opened with becomes its own data."""
    manager.dialog_data.update(start_data or {})


async def toast(query: CallbackQuery, manager: DialogManager, key: str, **facts: object) -> None:
    await query.answer(texts_of(manager).plain(key, **facts)[:_TOAST_LIMIT])
    _answered.set(query.id)


class AnswersOnce(MessageManager):
    """The dialog answers every tap at the end; one that had its toast is answered already."""

    async def answer_callback(self, bot: Bot, callback_query: CallbackQuery) -> None:
        if _answered.get() != callback_query.id:
            await super().answer_callback(bot, callback_query)
