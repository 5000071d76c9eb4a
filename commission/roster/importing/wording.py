"""A plan as lines of text keys, and as plain data."""

from collections.abc import Iterator
from dataclasses import asdict

from commission.roster.importing.changes import FieldChange, PersonChange, SeatChange
from commission.roster.importing.identity import Question
from commission.roster.importing.line import Fact, Line
from commission.roster.importing.plan import ImportPlan


def summary(plan: ImportPlan) -> dict[str, int]:
    """How many people are added, changed, left and absent; new bodies, open questions, faults."""
    return {
        "added": len(plan.added),
        "changed": len(plan.changed),
        "left": len(plan.left),
        "absent": len(plan.absent),
        "bodies": len(plan.new_bodies),
        "questions": len(plan.questions),
        "faults": len(plan.faults),
    }


def lines(plan: ImportPlan) -> Iterator[Line]:
    """What stands in the way comes first; without it, what would be done."""
    if plan.sheet:
        yield Line("import-sheet", {"sheet": plan.sheet})
    for fault in plan.faults:
        yield fault.line
    for question in plan.questions:
        yield from question_lines(question)
    if plan.can_be_applied:
        yield from _done(plan)
    if plan.ignored:
        yield Line("import-ignored", {"columns": ", ".join(plan.ignored), "count": len(plan.ignored)})
    yield Line("import-summary", summary(plan))


def question_lines(question: Question) -> Iterator[Line]:
    """The question, then a line for each of its candidates."""
    yield question.line
    for candidate in question.candidates:
        person = candidate.person
        details = ", ".join(filter(None, [person.post, person.organization, person.phone, person.email]))
        facts: dict[str, Fact] = {"row": candidate.row, "name": person.name, "details": details or "…"}
        yield Line("import-candidate-of-file" if candidate.row else "import-candidate", facts)


def as_json(plan: ImportPlan) -> dict[str, object]:
    """For programs: the keys stay, whatever the texts say."""
    return {
        "summary": summary(plan),
        "sheet": plan.sheet,
        "ignored_columns": list(plan.ignored),
        "faults": [{"key": f.key, "row": f.row, "column": f.column, **f.facts} for f in plan.faults],
        "questions": [_question_json(question) for question in plan.questions],
        "bodies": [body.code for body in plan.new_bodies],
        "added": [_person_json(person) for person in plan.added],
        "changed": [_person_json(person) for person in plan.changed],
        "left": [{"id": p.after.id, "name": p.after.name, "rows": list(p.rows)} for p in plan.left],
        "absent": [{"id": person.id, "name": person.name} for person in plan.absent],
    }


def _done(plan: ImportPlan) -> Iterator[Line]:
    for body in plan.new_bodies:
        yield Line("import-new-body", {"body": body.code})
    for person in plan.added:
        bodies = ", ".join(seat.body.code for seat in person.seats)
        yield Line("import-added", {"row": person.rows[0], "name": person.after.name, "bodies": bodies})
    for person in plan.changed:
        name = (person.before or person.after).name
        yield Line("import-changed", {"row": person.rows[0], "name": name})
        yield from map(_field, person.fields)
        for seat in person.seats:
            yield from _seat(seat)
    if plan.absent:
        names = ", ".join(person.short_name for person in plan.absent)
        yield Line("import-absent", {"count": len(plan.absent), "names": names})


def _field(change: FieldChange) -> Line:
    key = "import-field-changed" if change.old else "import-field-filled"
    return Line(key, {"field": change.field, "old": change.old, "new": change.new})


def _seat(change: SeatChange) -> Iterator[Line]:
    body = change.body.code
    if change.before is None:
        votes = "yes" if change.after.votes else "no"
        yield Line("import-seat-added", {"body": body, "role": str(change.after.role), "votes": votes})
    for field in change.fields:
        key = f"import-seat-{field.field}".replace("_", "-")
        yield Line(key, {"body": body, "old": field.old, "new": field.new})


def _question_json(question: Question) -> dict[str, object]:
    candidates = [
        {
            "answer": c.answer,
            "row": c.row,
            "name": c.person.name,
            "post": c.person.post,
            "organization": c.person.organization,
            "phone": c.person.phone,
        }
        for c in question.candidates
    ]
    row = question.row
    return {"id": question.id, "key": question.key, "row": row.number, "name": row.name, "candidates": candidates}


def _person_json(person: PersonChange) -> dict[str, object]:
    """`id` is None for somebody who is not stored yet."""
    return {
        "id": None if person.is_new else person.after.id,
        "name": person.after.name,
        "rows": list(person.rows),
        "fields": [asdict(field) for field in person.fields],
        "seats": [
            {
                "body": seat.body.code,
                "is_new": seat.before is None,
                "role": str(seat.after.role),
                "votes": seat.after.votes,
                "group": seat.after.group,
                "fields": [asdict(field) for field in seat.fields],
            }
            for seat in person.seats
        ],
    }
