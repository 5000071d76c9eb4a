"""Telegram measures texts in UTF-16 code units."""


def length(text: str) -> int:
    """The length of `text` in UTF-16 units: a character beyond the basic plane counts twice."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, start: int, end: int) -> str:
    """The part of `text` between two offsets in UTF-16 units."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", errors="replace")
