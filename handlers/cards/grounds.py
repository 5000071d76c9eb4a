"""How it became known what somebody says who has not said it in the chat."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from commission.errors import NotFoundError
from handlers.cards.drawing import Rows, button
from handlers.texts import Texts

GROUNDS = ("phone", "in_person", "office", "letter")


def ground_buttons(texts: Texts, tap: Callable[[str], CallbackData]) -> Rows:
    """`tap`: what the button of a ground carries."""
    return [[button(texts.plain("button-ground", ground=ground), tap(ground))] for ground in GROUNDS]


def ground_said(texts: Texts, ground: str) -> str:
    """As it is written beside the answer. Raises NotFoundError for what no button carries."""
    if ground not in GROUNDS:
        raise NotFoundError
    return texts.plain(f"ground-{ground}")
