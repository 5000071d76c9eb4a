"""Rows of a roster: what each says, or what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from commission.roster.body import Role
from commission.roster.folding import clean, fold
from commission.roster.importing import cells
from commission.roster.importing.columns import Column, Header, read_header
from commission.roster.importing.line import Fact, Fault
from commission.roster.importing.table import Table, TableRow
from commission.roster.names import name_key

_LIMITS = {
    Column.NAME: 200,
    Column.POST: 300,
    Column.ORGANIZATION: 300,
    Column.BODY: 100,  # of one body's name
    Column.ROLE: 100,
    Column.VOTES: 100,
    Column.GROUP: 100,
    Column.PHONE: 100,
    Column.EMAIL: 254,
    Column.SUBSTITUTES_FOR: 200,
}
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """What is None or empty was not said: it leaves what is stored."""

    number: int
    name: str
    bodies: tuple[str, ...]
    post: str = ""
    organization: str = ""
    phone: str | None = None
    email: str | None = None
    role: Role | None = None
    votes: bool | None = None
    group: str = ""
    substitutes_for: str = ""

    @property
    def said(self) -> tuple[object, ...]:
        """Two rows that say the same are a repetition."""
        folded = map(fold, (self.post, self.organization, self.email or "", self.group, self.substitutes_for))
        bodies = frozenset(map(fold, self.bodies))
        return (name_key(self.name), bodies, self.phone, self.role, self.votes, *folded)


@dataclass(frozen=True, slots=True)
class Reading:
    """`unread`: names in the rows that have faults, so that nobody who is named there counts as unknown."""

    rows: tuple[RosterRow, ...] = ()
    faults: tuple[Fault, ...] = ()
    ignored: tuple[str, ...] = ()
    headings: tuple[tuple[Column, str], ...] = ()
    unread: tuple[str, ...] = ()


def read_rows(table: Table) -> Reading:
    """Reads on after a fault, so that all of them are seen at once."""
    if not table.rows:
        return Reading(faults=(Fault("import-fault-no-rows"),))
    header = read_header(table)
    if header.faults:
        return Reading(faults=header.faults, ignored=header.ignored)
    rows: list[RosterRow] = []
    faults: list[Fault] = []
    unread: list[str] = []
    said: dict[tuple[object, ...], int] = {}
    for line in (row for row in table.rows if row.number > header.row):
        reader = _RowReader(header, line)
        row = reader.read()
        if row and (first := said.setdefault(row.said, row.number)) != row.number:
            faults.append(Fault("import-fault-repeats", row.number, facts={"first": first}))
        elif row:
            rows.append(row)
        else:
            faults += reader.faults
            unread.append(clean(line.cell(header.places[Column.NAME])))
    if not rows and not faults:
        faults.append(Fault("import-fault-no-rows"))
    return Reading(tuple(rows), tuple(faults), header.ignored, tuple(header.headings.items()), tuple(unread))


class _RowReader:
    def __init__(self, header: Header, row: TableRow) -> None:
        self._header = header
        self._row = row
        self.faults: list[Fault] = []

    def read(self) -> RosterRow | None:
        """None when anything in it is wrong; `faults` tells what."""
        row = RosterRow(
            number=self._row.number,
            name=self._name(),
            bodies=self._bodies(),
            post=self._text(Column.POST),
            organization=self._text(Column.ORGANIZATION),
            phone=self._meaning(Column.PHONE, cells.phone),
            email=self._meaning(Column.EMAIL, cells.email),
            role=self._meaning(Column.ROLE, cells.role),
            votes=self._votes(),
            group=self._text(Column.GROUP),
            substitutes_for=self._text(Column.SUBSTITUTES_FOR),
        )
        return None if self.faults else row

    def _name(self) -> str:
        name = self._text(Column.NAME)
        if not any(letter.isalpha() for letter in name):
            self._blame("import-fault-name", Column.NAME, value=name)
        return name

    def _bodies(self) -> tuple[str, ...]:
        names = cells.body_names(self._raw(Column.BODY))
        if not names:
            self._blame("import-fault-no-body", Column.BODY)
        return tuple(self._within(Column.BODY, name) for name in names)

    def _votes(self) -> bool | None:
        raw = self._raw(Column.VOTES).strip()
        votes = cells.yes_or_no(raw)
        if raw and votes is None and self._text(Column.VOTES):
            self._blame("import-fault-votes", Column.VOTES, value=raw)
        return votes

    def _meaning(self, column: Column, read: Callable[[str], _Read | None]) -> _Read | None:
        text = self._text(column)
        found = read(text) if text else None
        if text and found is None:
            self._blame(f"import-fault-{column}", column, value=text)
        return found

    def _text(self, column: Column) -> str:
        return self._within(column, clean(self._raw(column)))

    def _within(self, column: Column, text: str) -> str:
        limit = _LIMITS[column]
        if len(text) > limit:
            self._blame("import-fault-too-long", column, limit=limit, length=len(text))
            return text[:limit]
        return text

    def _raw(self, column: Column) -> str:
        index = self._header.places.get(column)
        return "" if index is None else self._row.cell(index)

    def _blame(self, key: str, column: Column, **facts: Fact) -> None:
        shown = {
            name: fact[:100] if isinstance(fact, str) else fact for name, fact in facts.items()
        }  # of a whole page in one cell the beginning is enough
        self.faults.append(Fault(key, self._row.number, self._header.headings[column], shown))
