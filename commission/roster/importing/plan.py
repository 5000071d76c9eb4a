"""What an import would do: added, changed, left, asked, refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from commission.ids import BodyId
from commission.roster.body import Body, Membership
from commission.roster.importing.changes import PersonChange, changes
from commission.roster.importing.draft import Draft
from commission.roster.importing.identity import Question
from commission.roster.importing.line import Fault
from commission.roster.importing.rows import Reading, read_rows
from commission.roster.importing.snapshot import Snapshot
from commission.roster.importing.table import Table
from commission.roster.person import Person


@dataclass(frozen=True)
class ImportPlan:
    """`absent` sit in the bodies of the file but are not in it: they stay, an import removes nobody.

    New people and bodies have ids below zero until they are stored.
    """

    people: tuple[PersonChange, ...] = ()
    new_bodies: tuple[Body, ...] = ()
    absent: tuple[Person, ...] = ()
    questions: tuple[Question, ...] = ()
    faults: tuple[Fault, ...] = ()
    ignored: tuple[str, ...] = ()
    sheet: str = ""
    after: Snapshot = field(default_factory=Snapshot)

    @cached_property
    def added(self) -> tuple[PersonChange, ...]:
        return tuple(person for person in self.people if person.is_new)

    @cached_property
    def changed(self) -> tuple[PersonChange, ...]:
        return tuple(person for person in self.people if not person.is_new and not person.is_left)

    @cached_property
    def left(self) -> tuple[PersonChange, ...]:
        return tuple(person for person in self.people if person.is_left)

    @property
    def can_be_applied(self) -> bool:
        return not self.faults and not self.questions

    @property
    def changes_anything(self) -> bool:
        return bool(self.added or self.changed)

    @property
    def memberships(self) -> list[Membership]:
        """The seats that are new or change."""
        return [seat.after for person in self.people for seat in person.seats]

    @property
    def touched_bodies(self) -> list[BodyId]:
        """The stored bodies whose seats change."""
        return list(dict.fromkeys(m.body_id for m in self.memberships if m.body_id > 0))


def plan_import(table: Table, roster: Snapshot, decisions: Mapping[str, str | int]) -> ImportPlan:
    """Pure. Whatever can be carried out changes nothing when it is planned once more for the roster that it made."""
    reading = read_rows(table)
    plan = _planned(table, reading, roster, decisions)
    if not plan.can_be_applied:
        return plan
    again = _planned(table, reading, plan.after, {})
    unsettled = tuple(_unsettled(again))
    return replace(plan, faults=unsettled) if unsettled else plan


def _unsettled(again: ImportPlan) -> Iterator[Fault]:
    """Rows that would not find their people again: too little in them tells one namesake from the other."""
    rows = {question.row.number: question.row.name for question in again.questions}
    rows |= {change.rows[0]: change.after.name for change in (*again.added, *again.changed)}
    for number, name in sorted(rows.items()):
        yield Fault("import-fault-ambiguous", number, facts={"name": name})


def _planned(table: Table, reading: Reading, roster: Snapshot, decisions: Mapping[str, str | int]) -> ImportPlan:
    draft = Draft(reading, roster, decisions)
    people = tuple(changes(draft))
    used = {seat.body.id for person in people for seat in person.seats}
    return ImportPlan(
        people=people,
        new_bodies=tuple(body for body in draft.bodies.new if body.id in used),
        absent=tuple(_absent(draft)),
        questions=tuple(draft.questions),
        faults=tuple(sorted(draft.faults, key=lambda fault: fault.row)),
        ignored=reading.ignored,
        sheet=table.sheet,
        after=draft.after(),
    )


def _absent(draft: Draft) -> Iterator[Person]:
    """Those whom no row means, in the bodies that the rows name."""
    named = {body_id for _, body_id in draft.seats.taken}
    sitting = {person_id for person_id, body_id in draft.seats.stored if body_id in named}
    for entry in draft.pool.entries:
        if not entry.rows and entry.person.id in sitting:
            yield entry.person
