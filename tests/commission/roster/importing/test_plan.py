"""What would be added, changed and left."""

from pytest import mark

from commission.ids import PersonId
from commission.roster.body import Membership, Role
from commission.roster.importing.changes import FieldChange
from commission.roster.importing.wording import summary
from tests.commission.roster.importing.examples import (
    ATK,
    IVANOV,
    KS,
    PETROV,
    brief,
    faults,
    only,
    person,
    plan,
    roster,
    sample,
    seats_of,
    secretary,
    table,
)


def test_the_sample() -> None:
    made = plan(sample())
    assert summary(made) == {
        "added": 30,
        "changed": 0,
        "left": 0,
        "absent": 0,
        "bodies": 2,
        "questions": 0,
        "faults": 0,
    }
    codes = {body.id: body.code for body in made.new_bodies}
    voting = [codes[m.body_id] for m in made.after.memberships if m.votes]
    assert (voting.count("АТК"), voting.count("КС")) == (18, 16)
    assert [body.code for body in made.new_bodies] == ["АТК", "КС"]


def test_the_samples_substitute_stands_in_for_his_chief_on_both_bodies() -> None:
    made = plan(sample())
    (chief,) = [p.id for p in made.after.people if p.name == "Беляев Константин Игоревич"]
    seats = seats_of(made, "Власов Михаил Ефимович")
    assert {code: (m.substitutes_for, m.role) for code, m in seats.items()} == {
        "АТК": (chief, Role.INVITEE),
        "КС": (chief, Role.INVITEE),
    }


def test_those_without_a_phone_are_not_lost() -> None:
    people = {p.name: p for p in plan(sample()).after.people}
    assert people["Сафронова Юлия Андреевна"].phone is None
    assert people["Осипов Тимур Русланович"].email == "t.osipov@example.org"


def test_the_sample_once_more_changes_nothing() -> None:
    again = plan(sample(), plan(sample()).after)
    assert summary(again)["left"] == 30
    assert not again.changes_anything
    assert not again.new_bodies


def test_old_and_new_of_what_changes() -> None:
    read = brief("Иванов Иван Иванович;АТК;Глава;8 918 000-01-01;i@example.org")
    change = only(plan(read, roster(person())).changed)
    assert change.fields == (FieldChange("post", "Начальник", "Глава"), FieldChange("email", "", "i@example.org"))
    assert change.seats == ()
    assert change.after.id == IVANOV


def test_an_empty_cell_leaves_what_is_stored() -> None:
    before = roster(person(email="i@example.org"), seats=(Membership(IVANOV, ATK.id, group="блок"),))
    made = plan(brief("Иванов Иван Иванович;АТК;;+7 918 000-01-01;"), before)
    assert only(made.left).after == before.people[0]
    assert not made.changes_anything


def test_nobody_is_removed_and_those_who_are_not_in_the_file_are_named() -> None:
    before = roster(person(), person(PETROV, "Петров Пётр", phone=None))
    made = plan(brief("Иванов Иван Иванович;АТК;Начальник"), before)
    assert [p.id for p in made.absent] == [PETROV]
    assert made.after == before


def test_a_body_is_known_by_its_code_or_its_title() -> None:
    read = brief("Иванов Иван Иванович;атк, Координационное  совещание;Начальник")
    made = plan(read, roster(person()))
    assert made.new_bodies == ()
    assert [(seat.body, seat.before) for seat in only(made.changed).seats] == [(KS, None)]


@mark.parametrize(
    ("role", "votes"),
    [
        ("председатель", True),
        ("заместитель председателя", True),
        ("член", True),
        ("", True),
        ("секретарь", False),
        ("приглашённый", False),
    ],
)
def test_who_votes_when_the_file_does_not_say(role: str, votes: bool) -> None:
    made = plan(table(f"Иванов Иван;;;АТК;{role}"))
    assert seats_of(made, "Иванов Иван")["АТК"].votes is votes


@mark.parametrize(("role", "vote"), [("секретарь", "да"), ("приглашённый", "да"), ("член", "нет")])
def test_what_the_file_says_of_the_vote_counts(role: str, vote: str) -> None:
    made = plan(table(f"Иванов Иван;;;АТК;{role};{vote}"))
    assert seats_of(made, "Иванов Иван")["АТК"].votes is (vote == "да")


def test_a_stored_vote_stays_while_the_role_does() -> None:
    before = roster(person(), seats=(Membership(IVANOV, ATK.id, Role.MEMBER, votes=False),))
    same_role = plan(table("Иванов Иван Иванович;;;АТК;член;;;8 918 000-01-01"), before)
    assert not same_role.changes_anything
    other_role = plan(table("Иванов Иван Иванович;;;АТК;заместитель председателя;;;8 918 000-01-01"), before)
    assert seats_of(other_role, "Иванов Иван Иванович")["АТК"].votes


def test_changes_of_a_seat() -> None:
    before = roster(person(), person(PETROV, "Петров Пётр", phone=None))
    read = table("Иванов Иван Иванович;;;АТК;приглашённый;;штаб;8 918 000-01-01;;Петров П.")
    (seat,) = only(plan(read, before).changed).seats
    assert seat.fields == (
        FieldChange("role", "member", "invitee"),
        FieldChange("votes", "yes", "no"),
        FieldChange("group", "", "штаб"),
        FieldChange("substitutes_for", "", "Петров Пётр"),
    )


def test_two_chairs() -> None:
    both = table("Иванов Иван;;;АТК;председатель", "Петров Пётр;;;АТК;председатель")
    assert faults(plan(both)) == [(3, "chairs")]
    assert plan(both).faults[0].facts == {"body": "АТК", "names": "Иванов Иван, Петров Пётр"}


def test_a_second_chair_beside_the_stored_one_but_not_one_after_the_other() -> None:
    before = roster(person(), seats=(Membership(IVANOV, ATK.id, Role.CHAIR),))
    assert faults(plan(table("Петров Пётр;;;АТК;председатель"), before)) == [(2, "chairs")]
    retired = "Иванов Иван Иванович;;;АТК;член;;;8 918 000-01-01"
    assert plan(table("Петров Пётр;;;АТК;председатель", retired), before).can_be_applied


def test_each_body_may_have_its_own_chair() -> None:
    assert plan(table("Иванов Иван;;;АТК;председатель", "Петров Пётр;;;КС;председатель")).can_be_applied


def test_a_body_keeps_its_secretary() -> None:
    before = roster(person(), seats=(secretary(),))
    demoted = "Иванов Иван Иванович;;;АТК;член;;;8 918 000-01-01"
    assert faults(plan(table(demoted), before)) == [(2, "last-secretary")]
    assert plan(table(demoted, "Петров Пётр;;;АТК;секретарь"), before).can_be_applied


@mark.parametrize(
    "written", ["Беляев К.И.", "К. И. Беляев", "Беляев Константин Игоревич", "беляев константин игоревич"]
)
def test_a_substitute_names_his_principal_in_any_form(written: str) -> None:
    made = plan(
        table(f"Власов Михаил;;;АТК;приглашённый;;;;;{written}", "Беляев Константин Игоревич;;;АТК;член"),
    )
    (chief,) = [p.id for p in made.after.people if p.name.startswith("Беляев")]
    assert seats_of(made, "Власов Михаил")["АТК"].substitutes_for == chief


@mark.parametrize(
    ("written", "key"),
    [
        ("Сидоров С.С.", "substitute-unknown"),
        ("Власов М.", "substitute-himself"),
        ("Беляев К.", "substitute-several"),
        ("Крылов Антон", "substitute-elsewhere"),
    ],
)
def test_a_substitute_for_nobody(written: str, key: str) -> None:
    made = plan(
        table(
            f"Власов Михаил;;;АТК;приглашённый;;;;;{written}",
            "Беляев Константин Игоревич;;;АТК",
            "Беляев Кирилл Игоревич;;;АТК",
            "Крылов Антон;;;КС",
        )
    )
    assert faults(made) == [(2, key)]


def test_of_two_who_fit_the_one_in_the_same_body_is_meant() -> None:
    made = plan(
        table(
            "Власов Михаил;;;АТК;приглашённый;;;;;Беляев К.И.",
            "Беляев Константин Игоревич;;;АТК",
            "Беляев Кирилл Игоревич;;;КС",
        )
    )
    names = {p.id: p.name for p in made.after.people}
    assert names[seats_of(made, "Власов Михаил")["АТК"].substitutes_for] == "Беляев Константин Игоревич"


def test_a_substitute_of_somebody_whose_row_is_bad_is_no_second_fault() -> None:
    made = plan(table("Власов Михаил;;;АТК;;;;;;Беляев Константин", "Беляев Константин;;;АТК;водитель"))
    assert faults(made) == [(3, "role")]


def test_a_substitute_only_where_his_principal_sits() -> None:
    made = plan(table("Власов Михаил;;;АТК, КС;приглашённый;;;;;Беляев К.", "Беляев Константин;;;КС"))
    seats = seats_of(made, "Власов Михаил")
    assert seats["АТК"].substitutes_for is None
    assert seats["КС"].substitutes_for == PersonId(-2)


def test_one_fault_keeps_the_plan_from_being_carried_out() -> None:
    made = plan(table("Иванов Иван;;;АТК", "Петров Пётр;;;АТК;водитель"))
    assert not made.can_be_applied
    assert len(made.added) == 1
