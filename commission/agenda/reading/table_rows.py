"""Rows of a table, as Word and spreadsheets paste them: cells between tabs."""

import re
from collections.abc import Iterator, Sequence

from commission.agenda.item import Part
from commission.agenda.reading.characters import CELL_BREAK, SourceLine
from commission.agenda.reading.duration import alone
from commission.agenda.reading.languages import ALL
from commission.agenda.reading.names import begins_with_name
from commission.agenda.reading.phrases import call_at_start

_NUMBER = re.compile(r"(?:№\s*)?(\d{1,3})[.)]?")
_LABELS = {
    Part.SPEAKER: [words.printed_speaker[0] for words in ALL],
    Part.CO_SPEAKER: [words.printed_co_speaker[0] for words in ALL],
    Part.INVITEE: [words.printed_invitee[0] for words in ALL],
}


def unfolded(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """A row «1 → О мерах → Орлова М.Э. → 15 мин» becomes lines as others write them; all else stays."""
    columns: tuple[str, ...] = ()
    for line in lines:
        if len(line.cells) > 2 and _NUMBER.fullmatch(line.cells[0]):
            yield from _row(line, columns)
        else:
            columns = line.cells if len(line.cells) > 2 else columns
            yield line


def _row(line: SourceLine, columns: tuple[str, ...]) -> Iterator[SourceLine]:
    number = _NUMBER.fullmatch(line.cells[0])
    first, *others = [(index, cell) for index, cell in enumerate(line.cells) if index and cell] or [(0, "")]
    yield SourceLine(line.number, line.raw, (f"{number[1] if number else ''}. {first[1]}",), line.blank_before)
    for index, cell in others:
        head = columns[index] if index < len(columns) else ""
        yield SourceLine(line.number, line.raw, (_as_line(cell, head),))


def _as_line(cell: str, head: str) -> str:
    if call_at_start(cell):
        return cell
    if (call := call_at_start(head)) and alone(cell) is None:
        return _called(call.part, cell)
    if cell.isdigit() and alone(f"{cell} мин") and "мин" in head.casefold() + " min":
        return f"{cell} мин"
    return _called(Part.SPEAKER, cell) if begins_with_name(cell) else cell


def _called(part: Part, cell: str) -> str:
    return f"{_LABELS[part][0]}: " + cell.replace(CELL_BREAK, "; ")
