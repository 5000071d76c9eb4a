"""Long texts in pages that Telegram takes (4096, Bot API, sendMessage), never cut inside a block or a word."""

import html
import re
from collections.abc import Callable, Sequence

from handlers.cards.drawing import utf16_length
from handlers.texts import Html

PAGE_LIMIT = 3500  # UTF-16 units of what is read; room is left for what stands above and below
_TAG = re.compile(r"<[^>]*>")


def paged(blocks: Sequence[Html], limit: int = PAGE_LIMIT) -> list[Html]:
    """Whole blocks, as many as fit on a page, with an empty line between them; at least one page."""
    pages: list[list[Html]] = [[]]
    used = 0
    for block in blocks:
        length = seen_length(block) + 2
        if pages[-1] and used + length > limit:
            pages.append([])
            used = 0
        pages[-1].append(block)
        used += length
    return [Html("\n\n".join(page)) for page in pages]


def fitting(told: Sequence[Html], more: Callable[[int], Html], room: int = PAGE_LIMIT) -> list[Html]:
    """As many lines as fit into `room` UTF-16 units; `more` says how many are left."""
    shown = list[Html]()
    for line in told:
        room -= seen_length(line) + 1
        if room < 0:
            return [*shown, more(len(told) - len(shown))]
        shown.append(line)
    return shown


def seen_length(text: Html) -> int:
    """UTF-16 units that Telegram counts: after its tags and entities are parsed."""
    return utf16_length(html.unescape(_TAG.sub("", text)))


def shortened(text: str, characters: int) -> str:
    """At most so many characters, cut between two words where there are any."""
    if len(text) <= characters:
        return text
    head = text[: characters - 1]
    whole, space, _ = head.rpartition(" ")
    return f"{(whole if space else head).rstrip(' ,;:.–—-')}…"
