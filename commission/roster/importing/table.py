"""A table as text, with the numbers that a person sees in front of him."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableRow:
    """`number` counts from 1, blank rows included."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)

    def cell(self, index: int) -> str:
        """Empty where the row is shorter than the heading."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """`sheet` is the name of the sheet that was read, when the file has others with something in them."""

    rows: tuple[TableRow, ...]
    sheet: str = ""

    @classmethod
    def numbered(cls, rows: Iterable[Iterable[str]], *, sheet: str = "") -> "Table":
        numbered = (TableRow(number, tuple(cells)) for number, cells in enumerate(rows, start=1))
        return cls(tuple(row for row in numbered if not row.is_blank), sheet)


def column_letters(index: int) -> str:
    """0 → «A», 26 → «AA»: as a spreadsheet names its columns."""
    letters = ""
    number = index + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
