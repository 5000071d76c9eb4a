"""Answering taps."""

import re

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.table import limit
from simulator.errors import BadRequestError
from simulator.text.unicode_text import check_unicode
from simulator.text.utf16 import length
from simulator.world import World


def answer_callback_query(world: World, args: Arguments) -> bool:
    """answerCallbackQuery: once, within 150 seconds of the tap, at most 200 UTF-16 units."""
    text = args.text("text")
    check_unicode(text)
    if length(text) > limit("answerCallbackQuery", "text"):
        raise BadRequestError("MESSAGE_TOO_LONG")
    url = args.text("url")
    own_link = rf"(?:https?://)?t\.me/{re.escape(world.bot.username)}\?start=[A-Za-z0-9_-]{{1,64}}"
    if url and not re.fullmatch(own_link, url, re.IGNORECASE):
        raise BadRequestError("URL_INVALID")
    answer = {"text": text or None, "show_alert": args.flag("show_alert"), "url": url or None}
    world.toast(world.taps.answer(args.text("callback_query_id"), answer))
    return True
