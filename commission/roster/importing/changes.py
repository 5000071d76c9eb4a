"""What becomes of each person of the file, told as old and new."""

from collections.abc import Iterator
from dataclasses import dataclass

from commission.ids import PersonId
from commission.roster.body import Body, Membership
from commission.roster.importing.draft import Draft
from commission.roster.person import Person

_FIELDS = ("name", "post", "organization", "phone", "email")
_SEAT_FIELDS = ("role", "votes", "group", "substitutes_for")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`old` is empty for what had not been filled in; of a substitute, the names are given."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class SeatChange:
    """`before` is None for a new seat."""

    body: Body
    before: Membership | None
    after: Membership
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One person of the file; `before` is None for somebody new."""

    rows: tuple[int, ...]
    before: Person | None
    after: Person
    fields: tuple[FieldChange, ...] = ()
    seats: tuple[SeatChange, ...] = ()

    @property
    def is_new(self) -> bool:
        return self.before is None

    @property
    def is_left(self) -> bool:
        """Everything that the file says of him is stored already."""
        return not (self.is_new or self.fields or self.seats)


def changes(draft: Draft) -> Iterator[PersonChange]:
    """Of everybody whom a row of the file means."""
    names = {entry.person.id: entry.person.name for entry in draft.pool.entries}
    seats = _seat_changes(draft, names)
    for entry in draft.pool.entries:
        if entry.rows:
            fields = _fields(entry.stored, entry.person) if entry.stored else ()
            theirs = seats.get(entry.person.id, ())
            yield PersonChange(tuple(entry.rows), entry.stored, entry.person, fields, tuple(theirs))


def _seat_changes(draft: Draft, names: dict[PersonId, str]) -> dict[PersonId, list[SeatChange]]:
    bodies = {body.id: body for body in draft.bodies.all}
    found: dict[PersonId, list[SeatChange]] = {}
    for key, seat in draft.seats.taken.items():
        after = seat.membership(*key)
        if after != seat.stored:
            fields = _seat_fields(seat.stored, after, names) if seat.stored else ()
            found.setdefault(key[0], []).append(SeatChange(bodies[key[1]], seat.stored, after, fields))
    return found


def _fields(before: Person, after: Person) -> tuple[FieldChange, ...]:
    pairs = [(name, getattr(before, name) or "", getattr(after, name) or "") for name in _FIELDS]
    return tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)


def _seat_fields(before: Membership, after: Membership, names: dict[PersonId, str]) -> tuple[FieldChange, ...]:
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in _SEAT_FIELDS]
    return tuple(
        FieldChange(name, _shown(name, old, names), _shown(name, new, names)) for name, old, new in pairs if old != new
    )


def _shown(field: str, value: object, names: dict[PersonId, str]) -> str:
    if field == "votes":
        return "yes" if value else "no"
    if field == "substitutes_for" and isinstance(value, int):
        return names.get(PersonId(value), "")
    return str(value or "")
