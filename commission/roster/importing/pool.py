"""Everybody whom a row may mean: the people of the roster, and those whom earlier rows brought."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from commission.ids import BodyId, PersonId
from commission.roster.importing.columns import Column
from commission.roster.importing.rows import RosterRow
from commission.roster.importing.snapshot import Snapshot
from commission.roster.names import family_key, may_mean, name_key, spelled
from commission.roster.person import Person

Disagreement = tuple[Column, int]  # what, and with which earlier row


@dataclass(slots=True, eq=False)
class Entry:
    """`stored` is None for somebody new. `person` is what he will be, after the rows so far."""

    stored: Person | None
    person: Person
    bodies: set[BodyId] = field(default_factory=set)
    rows: list[int] = field(default_factory=list)
    _said_by: dict[Column, int] = field(default_factory=dict)

    @property
    def reference(self) -> int | str:
        """How a decision names him: the id of a stored person, or the row that brought him."""
        return self.person.id if self.stored else f"row:{self.rows[0]}"

    def take(self, row: RosterRow) -> list[Disagreement]:
        """Writes what the row says over what is known; what two rows say differently is not taken."""
        said: dict[Column, tuple[str, str, Callable[[str], str]]] = {
            Column.NAME: (self.person.name, row.name, name_key),
            Column.POST: (self.person.post, row.post, str),
            Column.ORGANIZATION: (self.person.organization, row.organization, str),
            Column.PHONE: (self.person.phone or "", row.phone or "", str),
            Column.EMAIL: (self.person.email or "", row.email or "", str.casefold),
        }
        new: dict[str, str] = {}
        disagreements = []
        for column, (old, written, key) in said.items():
            if not written:
                continue
            earlier = self._said_by.setdefault(column, row.number)
            if earlier != row.number and key(old) != key(written):
                disagreements.append((column, earlier))
            elif column is Column.NAME:
                # A later row of the same file only adds the dots of a ё.
                new[column] = spelled(old, written) if earlier == row.number else spelled(written, old)
            elif key(old) != key(written):
                new[column] = written
        self.person = _with(self.person, new)
        self.rows.append(row.number)
        return disagreements


class Pool:
    def __init__(self, snapshot: Snapshot) -> None:
        self.entries: list[Entry] = []
        self._brought = 0
        self._by_name: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_family: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_phone: defaultdict[str, list[Entry]] = defaultdict(list)
        bodies: defaultdict[PersonId, set[BodyId]] = defaultdict(set)
        for membership in snapshot.memberships:
            bodies[membership.person_id].add(membership.body_id)
        for person in snapshot.people:
            self._enter(Entry(person, person, bodies[person.id]))

    def namesakes(self, name: str) -> list[Entry]:
        key = name_key(name)
        return [entry for entry in self._by_name.get(key, []) if name_key(entry.person.name) == key]

    def with_phone(self, phone: str | None) -> list[Entry]:
        found = self._by_phone.get(phone, []) if phone else []
        return [entry for entry in found if entry.person.phone == phone]

    def meant_by(self, written: str) -> list[Entry]:
        """Whom a full name or an initial form means; a full name is not mistaken for a form of another."""
        relatives = self._by_family.get(family_key(written), [])
        return self.namesakes(written) or [e for e in relatives if may_mean(written, e.person.name)]

    def bring(self, row: RosterRow) -> Entry:
        """Somebody new."""
        self._brought += 1
        return self._enter(Entry(None, Person(PersonId(-self._brought), row.name)))

    def take(self, entry: Entry, row: RosterRow) -> list[Disagreement]:
        """As `Entry.take`; he is found by his new name and number from now on."""
        disagreements = entry.take(row)
        self._index(entry)
        return disagreements

    def _enter(self, entry: Entry) -> Entry:
        self.entries.append(entry)
        self._index(entry)
        return entry

    def _index(self, entry: Entry) -> None:
        person = entry.person
        for index, key in (
            (self._by_name, name_key(person.name)),
            (self._by_family, family_key(person.name)),
            (self._by_phone, person.phone or ""),
        ):
            if key and entry not in index[key]:
                index[key].append(entry)


def _with(person: Person, new: dict[str, str]) -> Person:
    return replace(
        person,
        name=new.get(Column.NAME, person.name),
        post=new.get(Column.POST, person.post),
        organization=new.get(Column.ORGANIZATION, person.organization),
        phone=new.get(Column.PHONE, person.phone),
        email=new.get(Column.EMAIL, person.email),
    )
