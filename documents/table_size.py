"""How large a table may be."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from commission.roster.importing.table import TableRow
from documents.file_faults import TableTooLargeError

ROW_LIMIT = 20_000
COLUMN_LIMIT = 100
CELL_LIMIT = 10_000_000  # walked through, most of them empty: formatting far away from the data
SHEET_ROWS = 1_048_576  # no sheet of Excel has more, whatever a file says


def filled_rows(rows: Iterable[Sequence[str]]) -> Iterator[TableRow]:
    """The rows that have something in them, with their numbers. Raises TableTooLargeError."""
    filled = walked = 0
    for number, cells in zip(count(1), rows, strict=False):
        walked += len(cells)
        trimmed = _trimmed(cells)
        filled += bool(trimmed)
        if max(filled - ROW_LIMIT, len(trimmed) - COLUMN_LIMIT, walked - CELL_LIMIT, number - SHEET_ROWS) > 0:
            raise too_large()
        if trimmed:
            yield TableRow(number, trimmed)


def too_large() -> TableTooLargeError:
    return TableTooLargeError(rows=ROW_LIMIT, columns=COLUMN_LIMIT)


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """Without the empty cells at the end."""
    last = len(cells)
    while last and not cells[last - 1].strip():
        last -= 1
    return tuple(cells[:last])
