"""What is said about an import: keys of texts and their facts, so that any surface can print them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Fact = str | int


@dataclass(frozen=True, slots=True)
class Line:
    """`key` names the text, `facts` are its arguments."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """What must be mended in the file. `row` counts from 1, 0 is the whole file; `column` is its heading."""

    key: str
    row: int = 0
    column: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def line(self) -> Line:
        return Line(self.key, {"row": self.row, "column": self.column, **self.facts})
