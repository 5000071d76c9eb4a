"""Words about polls for a date that several cards share."""

from collections.abc import Iterable, Mapping

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from commission.roster.body import Body
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.poll import Option, SchedulingPoll
from handlers.cards.drawing import button, clipped
from handlers.texts import Html, Texts

_CODE_LIMIT, _CODES_LIMIT = 40, 300  # characters of a body's name, and of all of them
_STYLES = {Availability.YES: "success", Availability.IF_NEED_BE: "primary", Availability.NO: "danger"}


def bodies_of(bodies: Iterable[Body]) -> str:
    return clipped(", ".join(clipped(body.code, _CODE_LIMIT) for body in bodies), _CODES_LIMIT)


def date_line(option: Option, poll: SchedulingPoll, texts: Texts, answer: Answer | None) -> Html:
    """«1. ср, 1 сентября 2021 г., 15:00 — ✅ смогу»"""
    said = answer.availability if answer else "none"
    when = texts.when(option.starts_at, poll.zone)
    return texts.html("scheduling-date", number=option.number, when=when, said=said)


def ground_of(said: Mapping[int, Answer]) -> str | None:
    """How the secretary knows, if any of it was entered by her."""
    return next((answer.ground for answer in said.values() if answer.recorded_by is not None), None)


def answer_button(
    option: Option, availability: Availability, said: Mapping[int, Answer], tap: CallbackData, texts: Texts
) -> InlineKeyboardButton:
    """One of a row's three; the chosen one has its colour and a mark."""
    answer = said.get(option.number)
    chosen = answer is not None and answer.availability is availability
    label = texts.plain(
        "button-scheduling", number=option.number, availability=availability, chosen="yes" if chosen else "no"
    )
    return button(label, tap, _STYLES[availability] if chosen else None)
