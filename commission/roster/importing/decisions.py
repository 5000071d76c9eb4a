"""The answers to the questions of an import."""

import re
from collections.abc import Iterable, Iterator

from commission.errors import CommissionError

NEW = "new"
_ROW = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_SAME = re.compile(r"([1-9]\d{0,8})=(?:([1-9]\d{0,17})|row:?([1-9]\d{0,8}))", re.ASCII | re.IGNORECASE)


class DecisionSyntaxError(CommissionError):
    """Facts: `option`, as it was written."""

    key = "error-import-option"


class Decisions(dict[str, str | int]):
    """By the id of the question: "new", the id of a stored person, or "row:3" for whom that row of the file brings.

    JSON-safe, so that it can wait in a dialog; answers to questions that are not asked are not used.
    """

    @classmethod
    def from_options(cls, same: Iterable[str], new: Iterable[str]) -> "Decisions":
        """From «5=12», «7=row3» and «9», as they are typed at the command line. Raises DecisionSyntaxError."""
        return cls([*_same(same), *_new(new)])


def _same(options: Iterable[str]) -> Iterator[tuple[str, str | int]]:
    for option in options:
        if not (found := _SAME.fullmatch(option.strip())):
            raise DecisionSyntaxError(option=option)
        row, person, other = found.groups()
        yield f"row:{row}", int(person) if person else f"row:{other}"


def _new(options: Iterable[str]) -> Iterator[tuple[str, str | int]]:
    for option in options:
        if not _ROW.fullmatch(option.strip()):
            raise DecisionSyntaxError(option=option)
        yield f"row:{option.strip()}", NEW
