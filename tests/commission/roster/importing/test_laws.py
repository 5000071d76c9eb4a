"""Whatever comes in: what was carried out changes nothing when it is imported again, and nobody is lost."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from commission.ids import BodyId, PersonId
from commission.roster.body import Body, Membership, Role
from commission.roster.importing.plan import ImportPlan, plan_import
from commission.roster.importing.snapshot import Snapshot
from commission.roster.importing.table import Table
from commission.roster.person import Person
from commission.roster.regulation import Regulation
from tests.commission.roster.importing.examples import HEADING

# Few values, so that they meet.
names = st.sampled_from(["Иванов Пётр", "ИВАНОВ ПЕТР", "Иванов Петр", "Петров Пётр", "Сидоров Иван"])
posts = st.sampled_from(["", "", "Глава", "глава"])
phones = st.sampled_from(["", "8 918 000-01-01", "+7 918 000 01 02"])
emails = st.sampled_from(["", "a@example.org", "A@example.org", "b@example.org"])
groups = st.sampled_from(["", "", "", "блок", "штаб"])
roles = st.sampled_from(["", "", "", "председатель", "секретарь", "член", "приглашённый"])
votes = st.sampled_from(["", "", "", "да", "нет"])
bodies = st.sampled_from(["АТК", "АТК", "КС", "АТК, КС", "Совет"])
principals = st.sampled_from([*[""] * 20, "Петров П.", "Иванов Пётр"])
rows = st.tuples(names, posts, posts, bodies, roles, votes, groups, phones, emails, principals)
tables = st.lists(rows, min_size=1, max_size=5).map(lambda found: Table.numbered([HEADING.split(";"), *found]))

stored_bodies = (Body(BodyId(1), "АТК", "Комиссия", Regulation()), Body(BodyId(2), "КС", "Совещание", Regulation()))
stored_people = st.builds(
    Person,
    st.just(PersonId(0)),
    names,
    posts,
    posts,
    st.sampled_from([None, "+79180000101", "+79180000102"]),
    st.sampled_from([None, "a@example.org", "b@example.org"]),
)


@st.composite
def rosters(draw: st.DrawFn) -> Snapshot:
    drawn = draw(st.lists(stored_people, max_size=3))
    people = tuple(replace(person, id=PersonId(number)) for number, person in enumerate(drawn, start=1))
    seats = tuple(
        Membership(person.id, body.id, draw(st.sampled_from(Role)), draw(st.booleans()))
        for person in people
        for body in stored_bodies
        if draw(st.booleans())
    )
    return Snapshot(people, stored_bodies, seats)


def answered(read: Table, before: Snapshot, data: st.DataObject) -> ImportPlan:
    """The plan after a person has answered every question in some way."""
    decisions: dict[str, str | int] = {}
    plan = plan_import(read, before, decisions)
    while plan.questions:
        for question in plan.questions:
            choices = ["new", *(candidate.answer for candidate in question.candidates)]
            decisions[question.id] = data.draw(st.sampled_from(choices), label=question.id)
        plan = plan_import(read, before, decisions)
    return plan


def stored(plan: ImportPlan) -> Snapshot:
    """As a database would give it back: with other ids, the newest first."""
    people = {p.id: PersonId(p.id if p.id > 0 else 1000 - p.id) for p in plan.after.people}
    places = {b.id: BodyId(b.id if b.id > 0 else 1000 - b.id) for b in plan.after.bodies}
    seats = [
        replace(
            m,
            person_id=people[m.person_id],
            body_id=places[m.body_id],
            substitutes_for=m.substitutes_for and people[m.substitutes_for],
        )
        for m in plan.after.memberships
    ]
    return Snapshot(
        tuple(replace(p, id=people[p.id]) for p in reversed(plan.after.people)),
        tuple(replace(b, id=places[b.id]) for b in reversed(plan.after.bodies)),
        tuple(reversed(seats)),
    )


@settings(max_examples=400, deadline=None)
@given(tables, rosters(), st.data())
def test_importing_again_changes_nothing(read: Table, before: Snapshot, data: st.DataObject) -> None:
    plan = answered(read, before, data)
    if plan.can_be_applied:
        again = plan_import(read, stored(plan), {})
        assert (again.faults, again.questions, again.added, again.changed, again.new_bodies) == ((),) * 5


@settings(max_examples=200, deadline=None)
@given(tables, rosters(), st.data())
def test_nobody_and_nothing_is_removed(read: Table, before: Snapshot, data: st.DataObject) -> None:
    after = answered(read, before, data).after
    assert {p.id for p in before.people} <= {p.id for p in after.people}
    assert {(m.person_id, m.body_id) for m in before.memberships} <= {
        (m.person_id, m.body_id) for m in after.memberships
    }
    kept = {p.id: p for p in after.people}
    for person in before.people:
        assert bool(person.phone) <= bool(kept[person.id].phone)
        assert bool(person.email) <= bool(kept[person.id].email)
        assert bool(person.post) <= bool(kept[person.id].post)


@settings(max_examples=200, deadline=None)
@given(tables, rosters(), st.data())
def test_every_row_is_somebodys_or_asked_about_or_at_fault(read: Table, before: Snapshot, data: st.DataObject) -> None:
    for plan in (plan_import(read, before, {}), answered(read, before, data)):
        people = [row for person in plan.people for row in person.rows]
        others = {question.row.number for question in plan.questions} | {fault.row for fault in plan.faults}
        assert len(people) == len(set(people))
        assert {*people, *others} == {row.number for row in read.rows[1:]}


@settings(max_examples=200, deadline=None)
@given(tables, rosters())
def test_without_answers_a_name_never_changes_its_letters(read: Table, before: Snapshot) -> None:
    """The only way to another name, or to a second person of a known name, leads over a question."""
    plan = plan_import(read, before, {})
    known = {p.id: p.name.casefold().replace("ё", "е") for p in before.people}
    for change in plan.people:
        name = change.after.name.casefold().replace("ё", "е")
        assert known.get(change.after.id, name) == name
        assert change.before is not None or name not in known.values()


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=12) | names | bodies, max_size=6), max_size=5), st.booleans())
def test_any_table_at_all_makes_a_plan(cells: list[list[str]], headed: bool) -> None:
    heading = [HEADING.split(";")] if headed else []
    plan = plan_import(Table.numbered([*heading, *cells]), Snapshot(), {})
    assert plan.can_be_applied or plan.faults or plan.questions
