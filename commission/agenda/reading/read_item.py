"""What was understood of a text, and what was not."""

from dataclasses import dataclass, field

from commission.agenda.item import ItemKind, Participant


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item as the text has it: unlike an AgendaItem it may be longer than is allowed, so `checked()` comes later.

    `minutes`: what its title says; else the sum of what its other lines and speakers say; None if nobody says.
    `restricted`: something in its lines carries one of the marks that the reader was given, or the text only says
    that there is such an item: then `title` is empty, and `read_at` is where it can be read.
    `lines`: where it stood, counted from 1; two items are equal wherever they stood.
    """

    title: str
    kind: ItemKind = ItemKind.DECISION
    minutes: int | None = None
    participants: tuple[Participant, ...] = ()
    restricted: bool = False
    read_at: str = ""
    lines: range = field(default=range(0), compare=False)


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """`number` counts from 1; `text` is as it was written, but for the white space around it."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadAgenda:
    """Every line that has something to see in it is in the heading, in an item's `lines`, or unread; an unread line
    may stand between the lines of an item. `heading` are the lines above the first item."""

    heading: tuple[str, ...] = ()
    items: tuple[ReadItem, ...] = ()
    unread: tuple[UnreadLine, ...] = ()
