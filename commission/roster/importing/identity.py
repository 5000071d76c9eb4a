"""Who is meant by a row: found by himself, new, or to be asked about. Never merged silently."""

from collections.abc import Mapping
from dataclasses import dataclass

from commission.ids import BodyId
from commission.roster.folding import fold
from commission.roster.importing.decisions import NEW
from commission.roster.importing.line import Fact, Fault, Line
from commission.roster.importing.pool import Entry, Pool
from commission.roster.importing.rows import RosterRow
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class Candidate:
    """`answer` is what the decision holds when this one is meant; `row` is 0 for a stored person."""

    answer: int | str
    person: Person
    row: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """`key` names the text: one name, one phone under another name, or several who fit equally."""

    id: str
    key: str
    row: RosterRow
    candidates: tuple[Candidate, ...]

    @property
    def line(self) -> Line:
        facts: dict[str, Fact] = {"row": self.row.number, "name": self.row.name, "phone": self.row.phone or ""}
        facts |= {"post": self.row.post, "organization": self.row.organization}
        return Line(self.key, facts)


def identify(
    row: RosterRow, bodies: set[BodyId], pool: Pool, decisions: Mapping[str, str | int]
) -> Entry | Question | Fault:
    """The entry that the row is about, brought into the pool if he is new."""
    namesakes, owners = pool.namesakes(row.name), pool.with_phone(row.phone)
    fitting = _best(row, bodies, namesakes)
    strangers = [entry for entry in owners if entry not in namesakes]
    if len(fitting) == 1 and (fitting[0] in owners or not strangers):
        return fitting[0]
    candidates = [*namesakes, *strangers]
    if not candidates:
        return pool.bring(row)
    question = _question(row, fitting, strangers, candidates)
    return _decided(question, row, pool, candidates, decisions)


def _best(row: RosterRow, bodies: set[BodyId], namesakes: list[Entry]) -> list[Entry]:
    """Of those with the same name whom anything else speaks for, the ones for whom the most does."""
    evidence = {id(entry): _evidence(row, bodies, entry) for entry in namesakes}
    known = [entry for entry in namesakes if any(evidence[id(entry)][:4])]
    best = max((evidence[id(entry)] for entry in known), default=())
    return [entry for entry in known if evidence[id(entry)] == best]


def _evidence(row: RosterRow, bodies: set[BodyId], entry: Entry) -> tuple[int, ...]:
    """Phone, e-mail, post with organization, a seat that the row only repeats; at last, how exactly it fits."""
    person = entry.person
    pairs = [
        (row.phone or "", person.phone or ""),
        (fold(row.email or ""), fold(person.email or "")),
        (fold(row.post), fold(person.post)),
        (fold(row.organization), fold(person.organization)),
    ]
    (phone, other_phone), (email, other_email), *_ = pairs
    same_phone = bool(phone) and phone == other_phone
    same_email = bool(email) and email == other_email
    two_phones = bool(phone) and bool(other_phone) and not same_phone
    same_work = pairs[2][0] == pairs[2][1] and pairs[3][0] == pairs[3][1] and not two_phones
    nothing_new = bodies <= entry.bodies and all(mine in ("", theirs) for mine, theirs in pairs)
    exactly = sum(mine == theirs for mine, theirs in pairs)
    return (same_phone, same_email, same_work, nothing_new, exactly)


def _question(row: RosterRow, fitting: list[Entry], strangers: list[Entry], candidates: list[Entry]) -> Question:
    kind = "phone" if strangers else "several" if fitting else "name"
    shown = tuple(
        Candidate(entry.reference, entry.person, 0 if entry.stored else entry.rows[0]) for entry in candidates
    )
    return Question(f"row:{row.number}", f"import-question-{kind}", row, shown)


def _decided(
    question: Question, row: RosterRow, pool: Pool, candidates: list[Entry], decisions: Mapping[str, str | int]
) -> Entry | Question | Fault:
    if question.id not in decisions:
        return question
    decision = decisions[question.id]
    if decision == NEW:
        return pool.bring(row)
    chosen = [e for e in candidates if decision == e.reference or decision in {f"row:{n}" for n in e.rows}]
    if chosen:
        return chosen[0]
    return Fault("import-fault-decision", row.number, facts={"name": row.name, "decision": str(decision)})
