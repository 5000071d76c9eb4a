"""Small tables and rosters to import."""

import csv
from pathlib import Path

from commission.ids import BodyId, PersonId
from commission.roster.body import Body, Membership, Role
from commission.roster.importing.changes import PersonChange
from commission.roster.importing.decisions import Decisions
from commission.roster.importing.plan import ImportPlan, plan_import
from commission.roster.importing.snapshot import Snapshot
from commission.roster.importing.table import Table
from commission.roster.person import Person
from commission.roster.regulation import Regulation

SAMPLE = Path(__file__).parents[4] / "bot" / "demo" / "roster.csv"
HEADING = "ФИО;Должность;Организация;Орган;Роль;Право голоса;Группа;Телефон;E-mail;Замещает"
IVANOV, IVANOV_SENIOR, PETROV = PersonId(1), PersonId(2), PersonId(3)
ATK = Body(BodyId(1), "АТК", "Антитеррористическая комиссия", Regulation())
KS = Body(BodyId(2), "КС", "Координационное совещание", Regulation())


def sample() -> Table:
    with SAMPLE.open(encoding="utf-8") as file:
        return Table.numbered(csv.reader(file, delimiter=";"))


def table(*rows: str, heading: str = HEADING) -> Table:
    """Rows as they stand in a CSV; the first is row 2."""
    return Table.numbered(line.split(";") for line in [heading, *rows])


def brief(*rows: str) -> Table:
    """Only name, body, post, phone, e-mail."""
    return table(*rows, heading="ФИО;Орган;Должность;Телефон;E-mail")


def person(
    id_: PersonId = IVANOV,
    name: str = "Иванов Иван Иванович",
    post: str = "Начальник",
    phone: str | None = "+79180000101",
    email: str | None = None,
) -> Person:
    return Person(id_, name, post, phone=phone, email=email)


def roster(*people: Person, seats: tuple[Membership, ...] | None = None) -> Snapshot:
    """Everybody a member of the ATK, if no seats are named."""
    members = tuple(Membership(p.id, ATK.id) for p in people) if seats is None else seats
    return Snapshot(people, (ATK, KS), members)


def plan(read: Table, before: Snapshot | None = None, **decisions: str | int) -> ImportPlan:
    """A decision is written `row2=1`."""
    ids = {key.replace("row", "row:"): answer for key, answer in decisions.items()}
    return plan_import(read, before or Snapshot(), Decisions(ids))


def faults(made: ImportPlan) -> list[tuple[int, str]]:
    """Row and key without its beginning."""
    return [(fault.row, fault.key.removeprefix("import-fault-")) for fault in made.faults]


def only(changes: tuple[PersonChange, ...]) -> PersonChange:
    (change,) = changes
    return change


def seats_of(made: ImportPlan, name: str) -> dict[str, Membership]:
    """The seats of a person as they will be, by the body's code."""
    codes = {body.id: body.code for body in made.after.bodies}
    (ids,) = [p.id for p in made.after.people if p.name == name]
    return {codes[m.body_id]: m for m in made.after.memberships if m.person_id == ids}


def secretary(id_: PersonId = IVANOV, body: Body = ATK) -> Membership:
    return Membership(id_, body.id, Role.SECRETARY, votes=False)
