"""Telegram measures texts in UTF-16 code units."""


def length(text: str) -> int:
    """The length of `text` in UTF-16 units: a character beyond the basic plane counts twice."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, start: int, end: int) -> str:
    """The part of `text` between two offsets in UTF-16 units."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", errors="replace")


def inside_pairs(text: str) -> set[int]:
    """The offsets that fall between the two halves of one character."""
    if length(text) == len(text):
        return set()
    wide = [place for place, character in enumerate(text) if character > "\uffff"]
    return {place + earlier + 1 for earlier, place in enumerate(wide)}
