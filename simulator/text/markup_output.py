"""What the readers of HTML and Markdown write: plain text, entities, complaints."""

from dataclasses import dataclass, field

from simulator.errors import BadRequestError
from simulator.model import Json
from simulator.text.entity_rules import in_order
from simulator.text.utf16 import length

# Longer words are no message anyway; without a bound, links inside of links take quadratic time.
LONGEST_ADDRESS = 4096


@dataclass(slots=True)
class MarkupOutput:
    """Plain text as it grows, with the entities found in it; offsets in UTF-16 units."""

    pieces: list[str] = field(default_factory=list)
    offset: int = 0
    entities: list[Json] = field(default_factory=list)

    def write(self, words: str) -> None:
        """Appends words."""
        self.pieces.append(words)
        self.offset += length(words)

    def add(self, entity: Json | None, start: int) -> None:
        """An entity from `start` to where the text is now, unless there is none or it would be empty."""
        if entity is not None and self.offset > start:
            self.entities.append({**entity, "offset": start, "length": self.offset - start})

    def address(self, start: int, first_piece: int) -> str:
        """The words since `start`, taken for an address."""
        return "".join(self.pieces[first_piece:]) if self.offset - start <= LONGEST_ADDRESS else ""

    def result(self) -> tuple[str, list[Json]]:
        """The text and its entities by offset."""
        return "".join(self.pieces), in_order(self.entities)


def complaint(words: str) -> BadRequestError:
    """How the server begins every complaint about markup."""
    return BadRequestError(f"can't parse entities: {words}")


def complaint_at(words: str, source: str, position: int, details: str = "") -> BadRequestError:
    """A complaint about a place of the source, which the server counts in bytes of UTF-8."""
    return complaint(f"{words} at byte offset {len(source[:position].encode())}{details}")
