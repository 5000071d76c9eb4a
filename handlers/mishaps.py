"""What a person is told when something cannot be done, or went wrong. The log is told why."""

import logging
from datetime import datetime

from aiogram import Router
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import CallbackQuery, ErrorEvent, Message, Update

from commission.errors import CommissionError
from handlers.texts import Html, Texts, texts_for

_log = logging.getLogger(__name__)
# Telegram says these of things that are in order already: nobody needs to hear of them.
_HARMLESS = ("message is not modified", "query is too old", "message to delete not found", "message to edit not found")
_TOAST_LIMIT = 200


def make_mishap_router(router: Router) -> Router:
    """Catches what any handler below `router` raises."""
    router.errors.register(tell_mishap)
    return router


async def tell_mishap(event: ErrorEvent, texts: Texts | None = None) -> bool:
    """True: the error is dealt with, and the update is done."""
    texts = texts or texts_for("ru")
    error = event.exception
    if _is_harmless(error):
        return True
    if isinstance(error, CommissionError):
        _log.info("refused", extra={"error": error.key, "update": event.update.update_id})
        await _tell(event.update, texts.plain(error.key, **_facts(error, texts)))
    elif isinstance(error, TelegramAPIError):
        # What was to be stored is stored, or was never begun: nothing is lost but this answer.
        _log.warning("not answered", extra={"error": type(error).__name__, "update": event.update.update_id})
        await _tell(event.update, texts.plain("error-telegram"))
    else:
        _log.error("failed", exc_info=error, extra={"update": event.update.update_id})
        await _tell(event.update, texts.plain("error-not-saved"))
    return True


async def _tell(update: Update, text: str) -> None:
    try:
        if isinstance(update.event, CallbackQuery):
            await update.event.answer(text[:_TOAST_LIMIT], show_alert=True)
        elif isinstance(update.event, Message) and update.event.chat.type == "private":
            await update.event.answer(Html(text), parse_mode=None)
    except TelegramAPIError:
        _log.info("could not tell", extra={"update": update.update_id})


def _facts(error: CommissionError, texts: Texts) -> dict[str, object]:
    """Instants are shown by the clock of the meeting, which the error names as `zone`."""
    zone = str(error.facts.get("zone", "UTC"))
    return {
        name: texts.short_day(fact, zone) if isinstance(fact, datetime) else fact for name, fact in error.facts.items()
    }


def _is_harmless(error: BaseException) -> bool:
    return isinstance(error, TelegramBadRequest) and any(said in error.message for said in _HARMLESS)
