"""Dashes and bullets before a line."""

import re

from commission.agenda.reading.characters import DASHES

_EMOJI = "←-⇿■-◿☀-➿⬀-⯿🌀-🫿"
_BULLET = re.compile(rf"([{DASHES}]+|[•·*‣⁃§{_EMOJI}]\ufe0f?|o(?=\s))\s*(?=\S)")


def bullet(text: str) -> tuple[str, str]:
    """The bullet and what follows; all dashes are one bullet. Without one, ("", text)."""
    found = _BULLET.match(text)
    if not found or (found[1] in DASHES and text[found.end()].isdigit()):
        return "", text
    mark = "-" if found[1][0] in DASHES else found[1]
    return mark, text[found.end() :]
