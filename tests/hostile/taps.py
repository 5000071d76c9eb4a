"""Callback data of every kind there is, with ids that are one's own, others', nobody's and impossible."""

import inspect
import random
import types
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from aiogram_dialog.utils import CB_SEP

from handlers.cards.grounds import GROUNDS
from handlers.cards.meeting_texts import READY_REASONS
from tests.fakes.taps import EVERY_TAP
from tests.hostile.census import Census
from tests.hostile.telegram import PaperTelegram
from tests.hostile.texts import any_text

_LIMIT = 64  # bytes (Bot API, InlineKeyboardButton)
_WORDS = ("own", "groups", "phone", "record", *READY_REASONS, *GROUNDS)
_NUMBERS = ("0", "-1", str(2**62), str(2**62 - 1), str(2**63), "9" * 19, "1e3", "0x1", "١", "", " 1", "+1", "1_0", "01")


def any_data(chance: random.Random, census: Census, telegram: PaperTelegram) -> str:
    """What a client may send; Telegram itself lets through only what a button had, or a forger's bytes."""
    make = chance.choices([_packed, _seen, _dialog, _garbage], [60, 20, 12, 8])[0]
    return make(chance, census, telegram)


def _packed(chance: random.Random, census: Census, _telegram: PaperTelegram) -> str:
    kind = chance.choice(EVERY_TAP)
    parts = [_value(chance, census, name, field.annotation) for name, field in kind.model_fields.items()]
    if chance.random() < 0.05:
        parts.append("1")
    return _cut(":".join([kind.__prefix__, *parts]))


def _seen(chance: random.Random, census: Census, telegram: PaperTelegram) -> str:
    """A button of somebody's chat, whoever he is: his own, another's, an old one."""
    chats = [chat for chat in telegram.chats if telegram.chats[chat]]
    buttons = telegram.buttons(chance.choice(chats)) if chats else []
    return chance.choice(buttons)[1] if buttons else _packed(chance, census, telegram)


def _dialog(chance: random.Random, census: Census, telegram: PaperTelegram) -> str:
    """A dialog's intent with another window's widget, or with an id that its list does not hold."""
    intent = _seen(chance, census, telegram).partition(CB_SEP)[0] if chance.random() < 0.7 else any_text(chance)[:8]
    widget = chance.choice(
        ("m:", "rp:", "p:", "b:", "bb:", "q:", "w:", "c:", "d:", "rd:", "h:", "f:", "ip:", "yes", "apply", "")
    )
    item = _id(chance, census) if chance.random() < 0.8 else any_text(chance)
    return _cut(f"{intent}{CB_SEP}{widget}{item}")


def _garbage(chance: random.Random, _census: Census, _telegram: PaperTelegram) -> str:
    return _cut(any_text(chance)) or "?"


def _value(chance: random.Random, census: Census, name: str, annotation: Any) -> str:
    if chance.random() < 0.03:
        return any_text(chance)[:20]
    options = list(_choices(annotation))
    if options:
        return chance.choice(options)
    if annotation is int:
        return (
            _id(chance, census)
            if name in {"meeting", "person", "body"}
            else chance.choice(("0", "1", "1", "2", "3", "7", str(2**40)))
        )
    return chance.choice(_WORDS)


def _choices(annotation: Any) -> Iterable[str]:
    """The values of an enumeration or of a yes and no."""
    kinds = annotation.__args__ if isinstance(annotation, types.UnionType) else [annotation]
    for kind in kinds:
        if kind is bool:
            yield from ("0", "1")
        elif inspect.isclass(kind) and issubclass(kind, StrEnum):
            yield from kind


def _id(chance: random.Random, census: Census) -> str:
    known = chance.choice([census.meetings, tuple(census.people.values()), census.bodies])
    return str(chance.choice(known)) if chance.random() < 0.85 else chance.choice(_NUMBERS)


def _cut(data: str) -> str:
    return data.encode(errors="surrogatepass")[:_LIMIT].decode(errors="ignore")
