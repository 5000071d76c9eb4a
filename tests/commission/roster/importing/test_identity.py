"""Who is who: never merged silently, never doubled by importing again."""

from pytest import mark

from commission.roster.body import Membership, Role
from commission.roster.importing.snapshot import Snapshot
from tests.commission.roster.importing.examples import (
    ATK,
    IVANOV,
    IVANOV_SENIOR,
    PETROV,
    brief,
    faults,
    only,
    person,
    plan,
    roster,
    seats_of,
    table,
)

IVAN = "Иванов Иван Иванович"


@mark.parametrize(
    "row",
    [
        f"{IVAN};КС;Глава;8 918 000-01-01;",
        f"{IVAN.upper()};КС;Глава;;I@example.org",
        f"{IVAN};КС;Глава;+7 918 000-09-99;i@example.org",
        f"{IVAN};КС;начальник;;",
    ],
    ids=["phone", "e-mail", "e-mail, another phone", "post and organization"],
)
def test_the_same_name_with_one_more_thing_in_common_is_the_same_person(row: str) -> None:
    made = plan(brief(row), roster(person(email="i@example.org")))
    assert only(made.changed).after.id == IVANOV


@mark.parametrize(
    "row",
    [f"{IVAN};КС;Глава;;", f"{IVAN};АТК;Начальник;8 918 000-09-99;", f"{IVAN};КС;;;", f"{IVAN};КС;;;x@example.org"],
)
def test_the_same_name_otherwise_is_a_question(row: str) -> None:
    made = plan(brief(row), roster(person()))
    (question,) = made.questions
    assert (question.id, question.key) == ("row:2", "import-question-name")
    assert [candidate.answer for candidate in question.candidates] == [IVANOV]
    assert not made.people


def test_a_row_that_only_repeats_a_seat_is_no_question() -> None:
    made = plan(brief(f"{IVAN};АТК;;;"), roster(person()))
    assert only(made.left).after.id == IVANOV


@mark.parametrize("row", [f"{IVAN};КС;Глава;;", f"{IVAN};КС;Глава;8 918 000-09-99;"])
def test_the_answer_that_it_is_the_same(row: str) -> None:
    made = plan(brief(row), roster(person()), row2=IVANOV)
    assert only(made.changed).after.post == "Глава"
    again = plan(brief(row), made.after)
    assert not again.questions
    assert not again.changes_anything


@mark.parametrize("row", [f"{IVAN};КС;Глава;;", f"{IVAN};АТК;Начальник;8 918 000-09-99;", f"{IVAN};КС;;;"])
def test_the_answer_that_it_is_somebody_new(row: str) -> None:
    made = plan(brief(row), roster(person()), row2="new")
    assert len(made.added) == 1
    assert made.after.people[0] == person()
    again = plan(brief(row), made.after)
    assert not again.questions
    assert not again.changes_anything


def test_both_namesakes_are_found_again() -> None:
    rows = [f"{IVAN};АТК;Начальник;8 918 000-01-01;", f"{IVAN};АТК;Начальник;8 918 000-09-99;"]
    made = plan(brief(*rows), roster(person()), row3="new")
    again = plan(brief(*rows), made.after)
    assert [change.rows for change in again.left] == [(2,), (3,)]
    assert again.can_be_applied


def test_one_phone_under_two_names_is_a_question() -> None:
    read = brief("Петрова Анна;АТК;Начальник;8 918 000-01-01;")
    (question,) = plan(read, roster(person())).questions
    assert question.key == "import-question-phone"
    renamed = plan(read, roster(person()), row2=IVANOV)
    assert only(renamed.changed).fields[0].new == "Петрова Анна"
    shared = plan(read, roster(person()), row2="new")
    assert [p.phone for p in shared.after.people] == ["+79180000101"] * 2
    for made in (renamed, shared):
        assert not plan(read, made.after).changes_anything
        assert plan(read, made.after).can_be_applied


def test_a_known_person_with_the_phone_of_another_is_a_question_too() -> None:
    before = roster(person(phone=None), person(PETROV, "Петров Пётр"))
    (question,) = plan(brief(f"{IVAN};АТК;Начальник;8 918 000-01-01;"), before).questions
    assert [candidate.answer for candidate in question.candidates] == [IVANOV, PETROV]


def test_several_namesakes_of_whom_one_fits() -> None:
    before = roster(person(), person(IVANOV_SENIOR, post="Глава", phone=None))
    made = plan(brief(f"{IVAN};АТК;Начальник;8 918 000-01-01;", f"{IVAN};КС;Глава;;"), before)
    assert [change.after.id for change in made.left + made.changed] == [IVANOV, IVANOV_SENIOR]


def test_several_namesakes_who_fit_equally() -> None:
    before = roster(person(phone=None), person(IVANOV_SENIOR, phone=None))
    (question,) = plan(brief(f"{IVAN};АТК;Начальник;;"), before).questions
    assert question.key == "import-question-several"


def test_an_answer_that_was_not_offered() -> None:
    made = plan(brief(f"{IVAN};КС;Глава;;"), roster(person(), person(PETROV, "Петров Пётр", phone=None)), row2=PETROV)
    assert faults(made) == [(2, "decision")]


def test_an_answer_to_a_question_that_is_not_asked_is_not_used() -> None:
    made = plan(brief(f"{IVAN};АТК;Начальник;8 918 000-01-01;"), roster(person()), row2="new")
    assert not made.changes_anything


def test_two_rows_of_one_person_join_his_seats() -> None:
    made = plan(
        table(
            f"{IVAN};Начальник;;АТК;председатель;;;8 918 000-01-01;;",
            f"{IVAN};;;КС;член;;;8 918 000-01-01;i@example.org;",
        )
    )
    assert only(made.added).rows == (2, 3)
    seats = seats_of(made, IVAN)
    assert (seats["АТК"].role, seats["КС"].role) == (Role.CHAIR, Role.MEMBER)
    assert only(made.added).after.email == "i@example.org"


def test_two_rows_that_may_be_two_people_are_asked_about() -> None:
    read = brief(f"{IVAN};АТК;Начальник;;", f"{IVAN};КС;Глава;;")
    (question,) = plan(read).questions
    assert [(c.answer, c.row) for c in question.candidates] == [("row:2", 2)]
    two = plan(read, row3="new")
    assert len(two.added) == 2
    assert not plan(read, two.after).changes_anything
    assert faults(plan(read, row3="row:2")) == [(3, "disagrees")]


def test_rows_that_contradict_each_other() -> None:
    read = table(
        f"{IVAN};Начальник;;АТК;член;да;блок;8 918 000-01-01;;",
        f"{IVAN};Глава;;АТК;приглашённый;нет;штаб;8 918 000-01-01;;",
    )
    made = plan(read)
    assert [(f.row, f.column, f.facts["earlier"]) for f in made.faults] == [
        (3, column, 2) for column in ("Должность", "Роль", "Право голоса", "Группа")
    ]


def test_a_row_that_could_not_find_its_person_again_is_refused() -> None:
    # Both namesakes hold the post and the seat; row 2 has nothing to tell them apart by.
    rows = [f"{IVAN};АТК;Глава;;", f"{IVAN};АТК;Глава;8 918 000-01-01;", f"{IVAN};АТК;Глава;8 918 000-02-02;"]
    made = plan(brief(*rows), row4="new")
    assert faults(made) == [(2, "ambiguous")]


def test_yo_of_the_roster_is_kept() -> None:
    made = plan(brief("Федоров Артем;АТК;Начальник;8 918 000-01-01;"), roster(person(name="Фёдоров Артём")))
    assert not made.changes_anything


def test_a_person_of_another_body_joins_this_one() -> None:
    before = Snapshot((person(),), (ATK,), (Membership(IVANOV, ATK.id),))
    made = plan(brief(f"{IVAN};Совет;;8 918 000-01-01;"), before)
    assert set(seats_of(made, IVAN)) == {"АТК", "Совет"}
    assert [body.code for body in made.new_bodies] == ["Совет"]
