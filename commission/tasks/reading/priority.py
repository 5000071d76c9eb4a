"""Whether it is urgent: as a label says, or a word in the text."""

import re

from commission.tasks.reading.languages import ALL
from commission.tasks.task import Priority

_URGENT = "|".join(words.urgent_pattern for words in ALL)
_HIGH = "|".join(words.high_pattern for words in ALL)
_NORMAL = "|".join(words.normal_pattern for words in ALL)
_LABELS = {
    Priority.URGENT: re.compile(rf"\W*(?:{_HIGH}|{_URGENT})\W*", re.IGNORECASE),
    Priority.NORMAL: re.compile(rf"\W*(?:{_NORMAL})\W*", re.IGNORECASE),
}
_AMID = re.compile(rf"(?<![\w-])(?:{_URGENT})(?![\w-])", re.IGNORECASE)
_ALONE = re.compile(rf"\W*(?:{_URGENT})\W*", re.IGNORECASE)
_LABEL_LIMIT = 60  # characters


def labelled_priority(label: str) -> Priority | None:
    """What a label says if it says nothing else."""
    said = label if len(label) <= _LABEL_LIMIT else ""
    return next((priority for priority, form in _LABELS.items() if form.fullmatch(said)), None)


def is_nothing_but_urgent(text: str) -> bool:
    """«Срочно!»"""
    return len(text) <= _LABEL_LIMIT and bool(_ALONE.fullmatch(text))


def priority_in(text: str) -> Priority | None:
    return Priority.URGENT if _AMID.search(text) else None
