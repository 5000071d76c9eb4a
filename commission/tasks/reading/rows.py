"""Rows of a table become lines as others write them."""

from collections.abc import Iterator, Sequence

from commission.agenda.reading.characters import CELL_BREAK, SourceLine
from commission.tasks.reading.labels import Label, labels
from commission.tasks.reading.words_ru import RU

_WORDS = {
    Label.RESPONSIBLE: RU.responsible[0],
    Label.CO_EXECUTOR: RU.co_executor[0],
    Label.CONTROLLER: RU.controller[0],
    Label.DEADLINE: RU.deadline[0],
    Label.PRIORITY: RU.priority[0],
}


def unfolded(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Below a row of heads that has a label in it, cells are called as the heads of their columns."""
    columns: tuple[Label | None, ...] = ()
    for line in lines:
        kinds = tuple(map(_label, line.cells)) if len(line.cells) > 1 else ()
        if any(kinds):
            columns = kinds
            yield line
        elif columns and len(line.cells) > 1:
            yield from _row(line, columns)
        else:
            yield line


def _row(line: SourceLine, columns: Sequence[Label | None]) -> Iterator[SourceLine]:
    cells = [(cell, columns[index] if index < len(columns) else None) for index, cell in enumerate(line.cells) if cell]
    plain = [cell.replace(CELL_BREAK, " ") for cell, label in cells if label is None]
    if plain and plain[0].rstrip(".)").replace(".", "").isdecimal():
        plain[:2] = [f"{plain[0].rstrip('.)')}. {' '.join(plain[1:2])}"]
    texts = [" ".join(plain), *(f"{_WORDS[label].capitalize()}: {_listed(cell)}" for cell, label in cells if label)]
    for index, text in enumerate(filter(None, texts)):
        yield SourceLine(line.number, line.raw, (text,), line.blank_before and not index)


def _listed(cell: str) -> str:
    return cell.replace(CELL_BREAK, "; ")


def _label(cell: str) -> Label | None:
    """A head has no colon behind it."""
    found = next(labels(f"{cell}:"), None) if len(cell) < 60 else None
    return found.label if found and not found.start and not found.value else None
