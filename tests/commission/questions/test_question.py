"""What a question lets people choose."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commission.errors import NotFoundError, TextLengthError
from commission.ids import BodyId, PersonId, QuestionId
from commission.questions.audience import Audience, Circle
from commission.questions.question import (
    MOST_WITH_OWN,
    OWN_AT_MOST,
    Answer,
    Option,
    Question,
    QuestionState,
    checked_options,
)
from commission.questions.refusals import (
    AnsweredHimselfError,
    EnoughOwnOptionsError,
    NothingChosenError,
    OptionsCountError,
    OwnOptionsForbiddenError,
    QuestionCancelledError,
    QuestionClosedError,
    TooManyOptionsError,
)
from commission.roster.body import Membership, Role

NOW = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
BODY, ME, SHE = BodyId(1), PersonId(1), PersonId(9)
ONE = Question(
    QuestionId(1), (BODY,), "Где?", False, True, "Europe/Moscow", SHE, NOW, closes_at=NOW + timedelta(hours=1)
)
SEVERAL = replace(ONE, several=True)
OPTIONS = {1, 2, 3}


def by_phone(*chosen: int, ground: str = "по телефону") -> Answer:
    return Answer(ME, frozenset(chosen), NOW, recorded_by=SHE, ground=ground)


def test_of_a_single_answer_the_last_one_counts() -> None:
    first = ONE.chosen(None, ME, 1, OPTIONS, NOW, on=True)
    second = ONE.chosen(first, ME, 3, OPTIONS, NOW, on=True)
    assert (set(second.chosen), second.finished) == ({3}, True)


@pytest.mark.parametrize("question", [ONE, SEVERAL])
def test_the_same_tap_twice_changes_nothing(question: Question) -> None:
    first = question.chosen(None, ME, 1, OPTIONS, NOW, on=True)
    assert question.chosen(first, ME, 1, OPTIONS, NOW + timedelta(seconds=1), on=True) is first


def test_several_are_ticked_and_unticked_until_they_are_all() -> None:
    answer = SEVERAL.chosen(None, ME, 1, OPTIONS, NOW, on=True)
    answer = SEVERAL.chosen(answer, ME, 2, OPTIONS, NOW, on=True)
    answer = SEVERAL.chosen(answer, ME, 1, OPTIONS, NOW, on=False)
    assert (set(answer.chosen), answer.finished) == ({2}, False)
    answer = SEVERAL.finished(answer, NOW)
    assert answer.finished
    assert not SEVERAL.chosen(answer, ME, 3, OPTIONS, NOW, on=True).finished


def test_nothing_is_no_answer() -> None:
    nothing = SEVERAL.chosen(SEVERAL.chosen(None, ME, 1, OPTIONS, NOW, on=True), ME, 1, OPTIONS, NOW, on=False)
    assert not nothing.is_given
    for before in (None, nothing):
        with pytest.raises(NothingChosenError):
            SEVERAL.finished(before, NOW)
    with pytest.raises(NothingChosenError):
        ONE.recorded(None, by_phone(), OPTIONS)


def test_after_the_end_nothing_counts() -> None:
    late, cancelled = ONE.closes_at, ONE.cancelled(NOW)
    with pytest.raises(QuestionClosedError):
        ONE.chosen(None, ME, 1, OPTIONS, late, on=True)
    with pytest.raises(QuestionClosedError):
        ONE.closed(NOW).cancelled(NOW)
    with pytest.raises(QuestionCancelledError):
        cancelled.must_take_answers(NOW)
    assert cancelled.state is QuestionState.CANCELLED


def test_the_secretary_writes_over_her_own_record_and_nobody_elses() -> None:
    recorded = ONE.recorded(None, by_phone(1), OPTIONS)
    assert ONE.recorded(recorded, by_phone(2), OPTIONS).chosen == {2}
    with pytest.raises(AnsweredHimselfError):
        ONE.recorded(ONE.chosen(None, ME, 1, OPTIONS, NOW, on=True), by_phone(2), OPTIONS)


def test_a_record_needs_its_ground_and_options_that_are_there() -> None:
    with pytest.raises(TextLengthError):
        ONE.recorded(None, by_phone(1, ground=" "), OPTIONS)
    for chosen in ((7,), (1, 2)):
        with pytest.raises(NotFoundError):
            ONE.recorded(None, by_phone(*chosen), OPTIONS)
    assert SEVERAL.recorded(None, by_phone(1, 2), OPTIONS).chosen == {1, 2}


def test_an_option_of_ones_own() -> None:
    known = [Option(1, "Зал"), Option(2, "Кабинет")]
    assert ONE.option("  На  площади ", ME, known, NOW) == Option(3, "На площади", ME)
    assert ONE.option("ЗАЛ", ME, known, NOW) == known[0]
    with pytest.raises(OwnOptionsForbiddenError):
        replace(ONE, own_options=False).option("На площади", ME, known, NOW)
    with pytest.raises(TooManyOptionsError):
        ONE.option("Ещё", ME, [Option(n, str(n)) for n in range(1, MOST_WITH_OWN + 1)], NOW)


def test_one_person_leaves_room_for_the_options_of_others() -> None:
    added = [Option(n, str(n), ME) for n in range(1, OWN_AT_MOST + 1)]
    with pytest.raises(EnoughOwnOptionsError):
        ONE.option("Ещё", ME, added, NOW)
    assert ONE.option("1", ME, added, NOW) == added[0]
    assert ONE.option("Ещё", PersonId(ME + 1), added, NOW).text == "Ещё"


def test_options_are_tidy_and_different() -> None:
    assert checked_options(["  Да ", "", "да", "Нет"]) == ("Да", "Нет")
    for wrong in (["Да"], ["Да", "ДА"], [str(n) for n in range(11)]):
        with pytest.raises(OptionsCountError):
            checked_options(wrong)
    with pytest.raises(TextLengthError):
        checked_options(["Да", "н" * 101])


def test_an_audience_is_made_of_circles_groups_and_people() -> None:
    seats = [
        Membership(PersonId(1), BODY, Role.CHAIR),
        Membership(PersonId(2), BODY, votes=False, group="Эксперты"),
        Membership(PersonId(3), BODY, Role.INVITEE, votes=False),
        Membership(PersonId(4), BODY, Role.SECRETARY, votes=False),
        Membership(PersonId(5), BODY),
    ]
    found = {circle: Audience(frozenset({circle})).among(seats) for circle in Circle}
    assert found == {
        Circle.MEMBERS: {1, 5},
        Circle.ADVISORY: {2},
        Circle.CHAIRS: {1},
        Circle.SECRETARIES: {4},
        Circle.INVITEES: {3},
    }
    assert Audience(groups=frozenset({"Эксперты", ""})).among(seats) == {2}
    assert Audience(people=frozenset({PersonId(3), PersonId(77)})).among(seats) == {3}
