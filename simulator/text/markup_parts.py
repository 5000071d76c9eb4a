"""What both kinds of Markdown have in common."""

import re
from typing import NamedTuple

NO_SIGN = "\0\0\0"
LANGUAGE = re.compile(r"[^ \t\r\n\0\v`]+")
LINE_END = re.compile(r"\r\n|\n\r|\r|\n")


class Language(NamedTuple):
    """The language after three backticks, and where the code begins."""

    name: str
    end: int


def read_language(source: str, start: int, size: int) -> Language:
    """The language named at `start`, if a space follows it; then one end of line is skipped.

    The source goes on after its `size` with NO_SIGN.
    """
    name = ""
    match = LANGUAGE.match(source, start, size)
    if match and match.end() < size and source[match.end()] != "`":
        name, start = match.group(), match.end()
    skipped = LINE_END.match(source, start, size)
    return Language(name, skipped.end() if skipped else start)
