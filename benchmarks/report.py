"""What is measured, and the table of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """`beside`: the same measure of something plainer, taken in the same run; that is what may be compared later."""

    what: str
    value: str
    target: str
    beside: str
    command: str


def table(rows: Iterable[Row]) -> str:
    """Markdown."""
    head = ["| measure | median | target | beside it, in the same run | command |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(_line(row) for row in rows)])


def seconds(values: Sequence[float]) -> str:
    """The median, with the least and the greatest of several."""
    return f"{median(values):.2f} s" + _spread(values, 1, "s")


def milliseconds(values: Sequence[float]) -> str:
    """As `seconds`; the values are seconds."""
    return f"{median(values) * 1000:.0f} ms" + _spread(values, 1000, "ms")


def percentiles(values: Sequence[float]) -> str:
    """Half of the values, 95 % and 99 % of them are at most so great; the values are seconds."""
    half, most, nearly_all = (_percentile(values, share) * 1000 for share in (0.5, 0.95, 0.99))
    return f"{half:.1f} ms; 95 %: {most:.1f} ms; 99 %: {nearly_all:.1f} ms (n={len(values)})"


def times(ours: Sequence[float], theirs: Sequence[float], whose: str) -> str:
    """How many times as long ours takes: the ratio of the medians."""
    return f"{median(ours) / median(theirs):.1f} × {whose} ({median(theirs) * 1000:.0f} ms)"


def _percentile(values: Sequence[float], share: float) -> float:
    """Nearest rank."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]


def _spread(values: Sequence[float], scale: int, unit: str) -> str:
    digits = 2 if scale == 1 else 0
    return f" ({min(values) * scale:.{digits}f}–{max(values) * scale:.{digits}f} {unit}, n={len(values)})"


def _line(row: Row) -> str:
    cells = (row.what, row.value, row.target, row.beside, f"`{row.command}`")
    return "| " + " | ".join(cells) + " |"
