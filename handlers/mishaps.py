"""What a person is told when something cannot be done, or went wrong. The log is told why.

None of it is ever to be forwarded, and some names what somebody else's body may protect.
"""

import logging
from contextlib import suppress
from datetime import datetime
from typing import Protocol

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import CallbackQuery, ErrorEvent, ForceReply, Message, Update

from commission.agenda.marks import MarkedTextError
from commission.errors import CommissionError
from handlers.questions import is_question
from handlers.texts import Html, Texts, texts_for

_log = logging.getLogger(__name__)
# Telegram says these of things that are in order already: nobody needs to hear of them.
_HARMLESS = ("message is not modified", "query is too old", "message to delete not found", "message to edit not found")
_REFUSED = "⚠️ "
_TOAST_LIMIT = 200


class Alarm(Protocol):
    """Who looks after the database."""

    def noticed(self, error: BaseException) -> bool:
        """Whether the error is the database's fault; then the log knows of it."""


def make_mishap_router(router: Router) -> Router:
    """Catches what any handler below `router` raises."""
    router.errors.register(tell_mishap)
    return router


async def tell_mishap(event: ErrorEvent, texts: Texts | None = None, alarm: Alarm | None = None) -> bool:
    """True: the error is dealt with, and the update is done. The line of the update itself says how it ended."""
    texts = texts or texts_for("ru")
    error = event.exception
    if _is_harmless(error):
        return True
    if isinstance(error, CommissionError):
        _log.debug("refused", extra={"error": error.key, "update": event.update.update_id})
        if isinstance(error, MarkedTextError):
            await _take_out(event.update)
        said = texts.plain(error.key, **_facts(error, texts))
        if not (error.other_words and await _ask_again(event.update, said)):
            await _tell(event.update, said)
    elif isinstance(error, TelegramAPIError):
        # What was to be stored is stored, or was never begun: nothing is lost but this answer.
        _log.warning("not answered", extra={"error": type(error).__name__, "update": event.update.update_id})
        await _tell(event.update, texts.plain("error-telegram"))
    else:
        if alarm is None or not alarm.noticed(error):
            _log.error("failed", exc_info=error, extra={"update": event.update.update_id})
        await _tell(event.update, texts.plain("error-not-saved"), insist=True)
    return True


async def _take_out(update: Update) -> None:
    """What was refused for a mark does not stay in the chat (Bot API, deleteMessage: within 48 hours)."""
    if update.message and update.message.chat.type == ChatType.PRIVATE:
        with suppress(TelegramAPIError):
            await update.message.delete()


async def _ask_again(update: Update, refusal: str) -> bool:
    """With the refusal above the question that was replied to; who corrects himself need not look for it."""
    asked = update.message.reply_to_message if update.message else None
    if update.message is None or asked is None or not is_question(asked):
        return False
    question = asked.text or ""
    if question.startswith(_REFUSED):  # he is asked for the third time
        question = question.partition("\n\n")[2]
    try:
        await update.message.answer(
            f"{_REFUSED}{refusal}\n\n{question}", parse_mode=None, reply_markup=ForceReply(), protect_content=True
        )
    except TelegramAPIError:
        return False
    return True


async def _tell(update: Update, text: str, *, insist: bool = False) -> None:
    """`insist`: when the tap has had its answer already, and another one than this, by a message."""
    event = update.event
    try:
        if isinstance(event, CallbackQuery):
            await _answer(event, text, insist=insist)
        elif isinstance(event, Message) and event.chat.type == ChatType.PRIVATE:
            await event.answer(Html(text), parse_mode=None, protect_content=True)
    except TelegramAPIError:
        _log.info("could not tell", extra={"update": update.update_id})


async def _answer(query: CallbackQuery, text: str, *, insist: bool) -> None:
    try:
        await query.answer(text[:_TOAST_LIMIT], show_alert=True)
    except TelegramBadRequest:
        if not insist or query.message is None or query.message.chat.type != ChatType.PRIVATE:
            raise
        await query.message.answer(Html(text), parse_mode=None, protect_content=True)


def _facts(error: CommissionError, texts: Texts) -> dict[str, object]:
    """Instants are shown by the clock of the meeting, which the error names as `zone`."""
    zone = str(error.facts.get("zone", "UTC"))
    return {
        name: texts.short_day(fact, zone) if isinstance(fact, datetime) else fact for name, fact in error.facts.items()
    }


def _is_harmless(error: BaseException) -> bool:
    return isinstance(error, TelegramBadRequest) and any(said in error.message for said in _HARMLESS)
