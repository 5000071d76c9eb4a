"""A body's work plan («план работы»): a table in which each row is something to prepare, by whom and until when."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from commission.agenda.reading.characters import CELL_BREAK
from commission.agenda.reading.read_item import UnreadLine

_SEPARATORS = "\t;|"


class Column(Enum):
    NUMBER = auto()
    BODY = auto()
    QUESTION = auto()
    RESPONSIBLE = auto()
    DEADLINE = auto()
    DATE = auto()  # of the meeting: the deadline where the plan names no other


# By the beginning of the column's head, in the order in which they are tried.
_HEADS: Mapping[Column, str] = {
    Column.NUMBER: r"№|n(?:o|um)?\b|п/п|#",
    Column.BODY: r"орган\b|комиссия|body\b|board\b|committee\b",
    Column.QUESTION: r"вопрос|мероприяти|наименовани|содержани|тема\b|question|item\b|subject|activity",
    Column.RESPONSIBLE: r"ответственн|отв\.|исполнител|докладчик|кто готовит|responsible|speaker|owner",
    Column.DEADLINE: r"срок|до какого|deadline|due\b",
    Column.DATE: r"дата|когда|date\b|when\b",
}
_PATTERNS = {column: re.compile(pattern, re.IGNORECASE) for column, pattern in _HEADS.items()}
_NEEDED = {Column.QUESTION, Column.RESPONSIBLE}
_HEAD_LIMIT = 60  # characters


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """`decision`: its rows as a decision would say them. `others`: rows of other bodies, which are not taken."""

    decision: str
    others: tuple[UnreadLine, ...]


def work_plan(text: str, code: str) -> WorkPlan | None:
    """`code`: of the body whose rows are wanted; a plan without such a column is all its own. None for other texts."""
    lines = text.splitlines()
    head = next(((place, found) for place, line in enumerate(lines) if (found := _columns(line))), None)
    if head is None:
        return None
    begins, (separator, columns) = head
    own, others = list(lines[:begins]), []
    for number, line, cells in _rows(lines[begins + 1 :], separator, begins + 2):
        row = {column: cells[place] for column, place in columns.items() if place < len(cells) and cells[place]}
        if Column.QUESTION not in row:
            own.append(line)
        elif Column.BODY in row and not _names(row[Column.BODY], code):
            others.append(UnreadLine(number, line))
        else:
            own += _said(row, len(own))
    return WorkPlan("\n".join(own), tuple(others))


def _columns(line: str) -> tuple[str, dict[Column, int]] | None:
    """Of a row of heads: what stands between its cells, and in which cell each column is."""
    separator = max(_SEPARATORS, key=line.count)
    found: dict[Column, int] = {}
    for place, cell in enumerate(_cells(line, separator)):
        column = next((each for each, head in _PATTERNS.items() if head.match(cell)), None)
        if column and len(cell) <= _HEAD_LIMIT:
            found.setdefault(column, place)
    return (separator, found) if set(found) >= _NEEDED else None


def _rows(lines: Sequence[str], separator: str, first: int) -> Iterator[tuple[int, str, list[str]]]:
    for number, line in enumerate(lines, first):
        if line.strip():
            yield number, line, _cells(line, separator)


def _cells(line: str, separator: str) -> list[str]:
    """Quoted ones may hold the separator."""
    cells = next(csv.reader([line], delimiter=separator), []) if separator == ";" else line.split(separator)
    return [" ".join(cell.replace(CELL_BREAK, ", ").replace("\ufeff", "").split()) for cell in cells]


def _names(cell: str, code: str) -> bool:
    return code.casefold() in {part.strip().casefold() for part in re.split(r"[,;/]| и | and ", cell)}


def _said(row: Mapping[Column, str], place: int) -> list[str]:
    number = row.get(Column.NUMBER, "").rstrip(".)")
    said = [f"{number if number.isdecimal() else place + 1}. {row[Column.QUESTION]}"]
    if who := row.get(Column.RESPONSIBLE):
        said.append(f"Ответственные: {who}")
    if until := row.get(Column.DEADLINE) or row.get(Column.DATE):
        said.append(f"Срок: {until}")
    return said
