"""Rows of a table, as Word and spreadsheets paste them: cells between tabs."""

import re
from collections.abc import Iterator, Sequence

from commission.agenda.item import Part
from commission.agenda.reading.characters import CELL_BREAK, SourceLine
from commission.agenda.reading.duration import alone
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.names import begins_with_name
from commission.agenda.reading.phrases import call_at_start, calls
from commission.agenda.reading.words import any_of

_NUMBER = re.compile(r"(?:№\s*)?(\d{1,3})[.)]?")
_TIME = re.compile(any_of(*((*words.minute, *words.duration) for words in ALL)), re.IGNORECASE)
_LABELS = {
    Part.SPEAKER: ALL[0].printed_speaker[0],
    Part.CO_SPEAKER: ALL[0].printed_co_speaker[0],
    Part.INVITEE: ALL[0].printed_invitee[0],
}


def unfolded(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """A row «1 → О мерах → Орлова М.Э. → 15 мин» becomes lines as others write them; all else stays.

    Who speaks, and whether «15» is minutes, may also be said by the head of the column.
    """
    columns: tuple[str, ...] = ()
    for line in lines:
        if len(line.cells) > 1 and (number := _NUMBER.fullmatch(line.cells[0])):
            yield from _row(line, number[1], columns)
        else:
            columns = line.cells if len(line.cells) > 2 else columns
            yield line


def _row(line: SourceLine, number: str, columns: tuple[str, ...]) -> Iterator[SourceLine]:
    texts = list(_texts(line, columns))
    texts[:1] = [f"{number}. {text}" for text in texts[:1]] or [f"{number}."]
    for index, text in enumerate(texts):
        yield SourceLine(line.number, line.raw, (text,), line.blank_before and not index)


def _texts(line: SourceLine, columns: tuple[str, ...]) -> Iterator[str]:
    filled = [(index, cell) for index, cell in enumerate(line.cells) if index and cell]
    for _, cell in filled[:1]:
        yield from cell.split(CELL_BREAK)
    for index, cell in filled[1:]:
        yield from _as_lines(cell, columns[index] if index < len(columns) else "")


def _as_lines(cell: str, head: str) -> list[str]:
    call = next(calls(head), None)
    if cell.isdecimal() and _TIME.search(head):
        return [f"{cell} {ALL[0].printed_minute}"]
    if alone(cell) or call_at_start(cell):
        return cell.split(CELL_BREAK)
    if call and not call.start:
        return [_called(call.part, cell)]
    return [_called(Part.SPEAKER, cell)] if begins_with_name(cell) else cell.split(CELL_BREAK)


def _called(part: Part, cell: str) -> str:
    return f"{_LABELS[part]}: " + cell.replace(CELL_BREAK, "; ")
