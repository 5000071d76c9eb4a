"""The roster as it would be after the rows: one pass to find the people, one to seat them, one for substitutes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from commission.ids import BodyId
from commission.roster.body import Role
from commission.roster.importing.columns import Column
from commission.roster.importing.identity import Question, identify
from commission.roster.importing.line import Fact, Fault
from commission.roster.importing.pool import Entry, Pool
from commission.roster.importing.rows import Reading, RosterRow
from commission.roster.importing.seats import Bodies, SeatKey, Seats
from commission.roster.importing.snapshot import Snapshot
from commission.roster.names import name_key


class Draft:
    """Rows with a fault or an open question change nothing in it."""

    def __init__(self, reading: Reading, before: Snapshot, decisions: Mapping[str, str | int]) -> None:
        self.before = before
        self.pool = Pool(before)
        self.bodies = Bodies(before)
        self.seats = Seats(before)
        self.questions: list[Question] = []
        self.faults: list[Fault] = list(reading.faults)
        self._headings = dict(reading.headings)
        self._unread = {name_key(name) for name in reading.unread}
        found = [(row, entry) for row in reading.rows if (entry := self._find(row, decisions))]
        for row, entry in found:
            self._seat(row, entry)
        for row, entry in found:
            if row.substitutes_for:
                self._substitute(row, entry)
        self._memberships = self.seats.memberships()
        self._one_chair_each()
        self._a_secretary_each()

    def after(self) -> Snapshot:
        people = tuple(entry.person for entry in self.pool.entries)
        return Snapshot(people, self.bodies.all, tuple(self._memberships.values()))

    def _find(self, row: RosterRow, decisions: Mapping[str, str | int]) -> Entry | None:
        bodies = set(self._bodies_of(row))
        match identify(row, bodies, self.pool, decisions):
            case Question() as question:
                self.questions.append(question)
                self._unread.add(name_key(row.name))
                return None
            case Fault() as fault:
                self.faults.append(fault)
                self._unread.add(name_key(row.name))
                return None
            case entry:
                self._disagree(row, self.pool.take(entry, row))
                entry.bodies |= bodies
                return entry

    def _bodies_of(self, row: RosterRow) -> list[BodyId]:
        return list(dict.fromkeys(self.bodies.named(name).id for name in row.bodies))

    def _seat(self, row: RosterRow, entry: Entry) -> None:
        for body_id in self._bodies_of(row):
            self._disagree(row, self.seats.of(entry.person.id, body_id).take(row))

    def _substitute(self, row: RosterRow, entry: Entry) -> None:
        principal = self._principal(row, entry)
        if principal is None:
            return
        joint = [b for b in self._bodies_of(row) if self.seats.has(principal.person.id, b)]
        if not joint:
            self._blame("import-fault-substitute-elsewhere", row, value=row.substitutes_for)
        for body_id in joint:
            told = self.seats.of(entry.person.id, body_id).substitute(principal.person.id, row.number)
            self._disagree(row, [told] if told else [])

    def _principal(self, row: RosterRow, entry: Entry) -> Entry | None:
        """Whom the row names; of several, those who sit in the row's bodies go first."""
        meant = self.pool.meant_by(row.substitutes_for)
        bodies = set(self._bodies_of(row))
        others = [e for e in meant if e is not entry]
        near = [e for e in others if e.bodies & bodies] or others
        if len(near) == 1:
            return near[0]
        if near:
            self._blame("import-fault-substitute-several", row, value=row.substitutes_for, count=len(near))
        elif meant:
            self._blame("import-fault-substitute-himself", row)
        elif name_key(row.substitutes_for) not in self._unread:
            self._blame("import-fault-substitute-unknown", row, value=row.substitutes_for)
        return None

    def _one_chair_each(self) -> None:
        names = {entry.person.id: entry.person.name for entry in self.pool.entries}
        chairs_of: defaultdict[BodyId, list[SeatKey]] = defaultdict(list)
        for key, membership in self._memberships.items():
            if membership.role is Role.CHAIR:
                chairs_of[membership.body_id].append(key)
        for body_id, chairs in chairs_of.items():
            asserted = [s for k in chairs if (s := self.seats.taken.get(k)) and s.role is Role.CHAIR]
            if len(chairs) > 1 and asserted:
                row = max(number for seat in asserted for number in seat.rows)
                column = self._headings.get(Column.ROLE, "")
                people = ", ".join(sorted(names[person_id] for person_id, _ in chairs))
                facts: dict[str, Fact] = {"body": self._code(body_id), "names": people}
                self.faults.append(Fault("import-fault-chairs", row, column, facts))

    def _a_secretary_each(self) -> None:
        """A body that has somebody who runs it keeps somebody: nobody else could mend it."""
        left = {m.body_id for m in self._memberships.values() if m.role is Role.SECRETARY}
        for seat in self.seats.taken.values():
            old = seat.stored
            if old and old.role is Role.SECRETARY and old.body_id not in left:
                facts: dict[str, Fact] = {"body": self._code(old.body_id)}
                column = self._headings.get(Column.ROLE, "")
                self.faults.append(Fault("import-fault-last-secretary", seat.rows[0], column, facts))

    def _code(self, body_id: BodyId) -> str:
        return next(body.code for body in self.bodies.all if body.id == body_id)

    def _disagree(self, row: RosterRow, disagreements: Iterable[tuple[Column, int]]) -> None:
        for column, earlier in disagreements:
            heading = self._headings[column]
            facts: dict[str, Fact] = {"name": row.name, "earlier": earlier}
            self.faults.append(Fault("import-fault-disagrees", row.number, heading, facts))

    def _blame(self, key: str, row: RosterRow, **facts: Fact) -> None:
        self.faults.append(Fault(key, row.number, self._headings[Column.SUBSTITUTES_FOR], facts))
