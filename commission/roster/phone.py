"""Telephone numbers, as people write them and as they are compared."""

import re

_DECORATION = re.compile(r"[\s\u00a0()\-–—.]+")
_SHORTEST, _LONGEST = 8, 15  # E.164 allows up to fifteen digits


def e164(text: str, *, country: str = "7") -> str | None:
    """«8 (918) 000-01-01» → «+79180000101»; None for what is no number."""
    digits = _DECORATION.sub("", text)
    international = digits.startswith("+")
    digits = digits.removeprefix("+")
    if not digits.isascii() or not digits.isdigit():
        return None
    if not international and country == "7":
        digits = _russian(digits)
    return f"+{digits}" if _SHORTEST <= len(digits) <= _LONGEST else None


def _russian(digits: str) -> str:
    if len(digits) == 10:
        return f"7{digits}"
    return f"7{digits[1:]}" if len(digits) == 11 and digits.startswith("8") else digits
