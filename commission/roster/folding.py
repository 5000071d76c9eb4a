"""Texts that people write now one way and now another, so that they can be compared."""

import re
import unicodedata
from functools import lru_cache

DASHES = "-‐‑‒–—―−"
_DASH = re.compile(rf"\s*[{DASHES}]\s*")


def clean(text: str) -> str:
    """One space between words, composed letters (NFC), nothing invisible; a lone dash means an empty cell."""
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(_visible(letter) for letter in text)
    text = " ".join(text.split())
    return "" if text and not text.strip(DASHES) else text


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """By this two texts are compared: neither case, nor ё and е, nor the kind of dash makes a difference."""
    folded = clean(text).casefold().replace("ё", "е")
    return _DASH.sub("-", folded)


def words(text: str) -> str:
    """Only the letters and digits, a space between the words: «E-mail:» → «e mail»."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _visible(letter: str) -> str:
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"} else letter
