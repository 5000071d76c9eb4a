"""One class for each remedy. `key` names the text that the person is shown, `facts` are its arguments."""

from typing import ClassVar
from unicodedata import category


class CommissionError(Exception):
    """Something the person asked for cannot be done; nothing was changed."""

    key: ClassVar[str] = "error-unknown"
    other_words: ClassVar[bool] = False  # or another file would do: whoever was asked is asked again

    def __init__(self, **facts: object) -> None:
        super().__init__(self.key)
        self.facts = facts


class NotAllowedError(CommissionError):
    """He has no right to do this (any more)."""

    key = "error-not-allowed"


class NotFoundError(CommissionError):
    """The thing is gone, or was never there."""

    key = "error-not-found"


class TextLengthError(CommissionError):
    """The text is empty or too long. Facts: `limit` (characters), `length`."""

    key = "error-text-length"
    other_words = True


_UNSEEN = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"}  # Unicode, general categories; new emoji may be of none yet
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # letters and symbols that leave their place empty


def checked_text(text: str, *, limit: int, empty: bool = False) -> str:
    """The text without the white space around it; what nobody could see is no text. Raises TextLengthError."""
    text = text.strip()
    if all(category(character) in _UNSEEN or character in _BLANK for character in text):
        text = ""
    if len(text) > limit or (not text and not empty):
        raise TextLengthError(limit=limit, length=len(text))
    return text
