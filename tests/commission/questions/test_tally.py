"""Laws of counting answers."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from commission.ids import PersonId
from commission.questions.question import Answer
from commission.questions.tally import tallied

NOW = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
OPTIONS = (1, 2, 3)
_CHOSEN = st.frozensets(st.integers(1, 4))  # the fourth is none of the question's


@st.composite
def answers(draw: st.DrawFn) -> list[Answer]:
    chosen = draw(st.dictionaries(st.integers(1, 20), _CHOSEN, max_size=20))
    return [Answer(PersonId(person), options, NOW) for person, options in chosen.items()]


@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(given_: list[Answer], chance: object) -> None:
    shuffled = list(given_)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert tallied(OPTIONS, given_) == tallied(OPTIONS, shuffled)


@given(answers())
def test_no_answer_counts_twice(given_: list[Answer]) -> None:
    assert tallied(OPTIONS, given_) == tallied(OPTIONS, [*given_, *given_])


@given(answers())
def test_the_totals_add_up(given_: list[Answer]) -> None:
    tally = tallied(OPTIONS, given_)
    assert sum(tally.counts.values()) == sum(len(each.chosen & set(OPTIONS)) for each in given_)
    assert max(tally.counts.values()) <= tally.answered <= len(given_)
    assert all(0 <= tally.share(option) <= 100 for option in OPTIONS)


@given(answers(), _CHOSEN)
def test_one_more_answer_adds_one_to_each_option_that_it_chose(given_: list[Answer], chosen: frozenset[int]) -> None:
    before = tallied(OPTIONS, given_)
    after = tallied(OPTIONS, [*given_, Answer(PersonId(99), chosen, NOW)])
    assert {option: after.counts[option] - before.counts[option] for option in OPTIONS} == {
        option: int(option in chosen) for option in OPTIONS
    }
