"""What makes one agenda another. Numbers are places, from 1."""

from dataclasses import dataclass
from enum import StrEnum

from commission.agenda.item import AgendaItem


class Field(StrEnum):
    """What people see of an item, and what may therefore change for them."""

    TITLE = "title"
    KIND = "kind"
    MINUTES = "minutes"
    SPEAKERS = "speakers"
    CO_SPEAKERS = "co_speakers"
    INVITEES = "invitees"
    RESTRICTED = "restricted"
    READ_AT = "read_at"


@dataclass(frozen=True, slots=True)
class Added:
    item: AgendaItem
    number: int


@dataclass(frozen=True, slots=True)
class Removed:
    """`number`: where it was."""

    item: AgendaItem
    number: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Carried past other items. What only has another number because of others has not moved."""

    item: AgendaItem
    old_number: int
    new_number: int

    @property
    def number(self) -> int:
        return self.new_number


@dataclass(frozen=True, slots=True)
class Changed:
    """`fields`: what looks different.

    None do when only a name was found in the roster, or when speakers and invitees stand in another order among
    one another: there is nothing to tell then (`is_seen`). The words of an item that has become restricted are gone:
    that it lost its title is not among its fields, so that nobody is told the former one.
    """

    old: AgendaItem
    new: AgendaItem
    number: int
    fields: tuple[Field, ...]

    @property
    def item(self) -> AgendaItem:
        return self.new


Change = Added | Removed | Moved | Changed


def is_seen(change: Change) -> bool:
    """Whether the two agendas look different because of it."""
    return not isinstance(change, Changed) or bool(change.fields)
