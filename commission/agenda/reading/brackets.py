"""What stands in brackets, and what outside of them."""

from collections.abc import Iterator

_GROUP_LIMIT = 600  # characters; longer ones are no remark on an item
_OPENING = {")": "(", "]": "["}


def split_outside(text: str, separator: str) -> Iterator[str]:
    """The parts between separators that are in no bracket; a bracket that nobody closes is a letter like others."""
    depth, start = 0, 0
    closed = text.count(")")
    for index, letter in enumerate(text):
        if letter == "(":
            depth += closed > depth
        elif letter == ")":
            closed -= 1
            depth = max(0, depth - 1)
        elif letter == separator and not depth:
            yield text[start:index]
            start = index + 1
    yield text[start:]


def last_group(text: str) -> int | None:
    """Where the bracket opens that the last letter closes."""
    closing = text[-1:]
    if closing not in _OPENING:
        return None
    depth = 0
    for index in range(len(text) - 1, max(-1, len(text) - _GROUP_LIMIT), -1):
        depth += (text[index] == closing) - (text[index] == _OPENING[closing])
        if not depth:
            return index
    return None
