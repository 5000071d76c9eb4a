"""Which seats the rows give, and whose substitute sits in them."""

from dataclasses import dataclass, field

from commission.ids import BodyId, PersonId
from commission.roster.body import Body, Membership, Role
from commission.roster.folding import fold
from commission.roster.importing.columns import Column
from commission.roster.importing.rows import RosterRow
from commission.roster.importing.snapshot import Snapshot
from commission.roster.regulation import Regulation

_VOTING = {Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER}
SeatKey = tuple[PersonId, BodyId]


class Bodies:
    """The bodies of the roster, and those that the file brings; found by code or by title."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.stored = snapshot.bodies
        self.new: list[Body] = []
        self._found: dict[str, Body] = {}
        for body in snapshot.bodies:
            self._found.setdefault(fold(body.code), body)
        for body in snapshot.bodies:
            self._found.setdefault(fold(body.title), body)

    def named(self, name: str) -> Body:
        """A body that is not there yet gets the usual regulation."""
        if fold(name) not in self._found:
            body = Body(BodyId(-1 - len(self.new)), name, name, Regulation())
            self.new.append(body)
            self._found[fold(name)] = body
        return self._found[fold(name)]

    @property
    def all(self) -> tuple[Body, ...]:
        return (*self.stored, *self.new)


@dataclass(slots=True)
class Seat:
    """What the rows of the file say of one person in one body."""

    stored: Membership | None
    role: Role | None = None
    votes: bool | None = None
    group: str = ""
    substitutes_for: PersonId | None = None
    rows: list[int] = field(default_factory=list)
    _said_by: dict[Column, int] = field(default_factory=dict)

    def take(self, row: RosterRow) -> list[tuple[Column, int]]:
        """What another row of the file says differently is not taken, but told."""
        self.rows.append(row.number)
        told = [
            self._claim(Column.ROLE, row.number, old=self.role, new=row.role),
            self._claim(Column.VOTES, row.number, old=self.votes, new=row.votes),
            self._claim(Column.GROUP, row.number, old=self.group or None, new=row.group or None),
        ]
        self.role = self.role or row.role
        self.votes = row.votes if self.votes is None else self.votes
        self.group = self.group or row.group
        return [disagreement for disagreement in told if disagreement]

    def substitute(self, principal: PersonId, row: int) -> tuple[Column, int] | None:
        told = self._claim(Column.SUBSTITUTES_FOR, row, old=self.substitutes_for, new=principal)
        self.substitutes_for = self.substitutes_for or principal
        return told

    def membership(self, person_id: PersonId, body_id: BodyId) -> Membership:
        """What nobody said stays as it is stored; a new role without a word about the vote votes as usual."""
        old = self.stored
        role = self.role or (old.role if old else Role.MEMBER)
        votes = self.votes
        if votes is None:
            votes = old.votes if old and old.role is role else role in _VOTING
        group = self.group or (old.group if old else "")
        principal = self.substitutes_for or (old.substitutes_for if old else None)
        return Membership(person_id, body_id, role, votes, group, principal)

    def _claim(self, column: Column, row: int, *, old: object, new: object) -> tuple[Column, int] | None:
        if new is None:
            return None
        earlier = self._said_by.setdefault(column, row)
        return (column, earlier) if earlier != row and old != new else None


class Seats:
    def __init__(self, snapshot: Snapshot) -> None:
        self.stored = {(m.person_id, m.body_id): m for m in snapshot.memberships}
        self.taken: dict[SeatKey, Seat] = {}

    def of(self, person_id: PersonId, body_id: BodyId) -> Seat:
        key = (person_id, body_id)
        return self.taken.setdefault(key, Seat(self.stored.get(key)))

    def has(self, person_id: PersonId, body_id: BodyId) -> bool:
        return (person_id, body_id) in self.taken or (person_id, body_id) in self.stored

    def memberships(self) -> dict[SeatKey, Membership]:
        """All seats, the untouched ones too."""
        return self.stored | {key: seat.membership(*key) for key, seat in self.taken.items()}
