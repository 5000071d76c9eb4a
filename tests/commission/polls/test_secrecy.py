"""What a secret vote tells: the sum, and nothing of anybody."""

import json
from collections import Counter
from copy import deepcopy
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.ids import BodyId, PersonId, PollId
from commission.polls.chain import Slip
from commission.polls.choice import Choice
from commission.polls.counting import Count, Verdict
from commission.polls.disclosure import disclosed
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.roll import Roll
from commission.polls.rule import VotingRule
from commission.polls.secrecy import Slips, results
from commission.polls.secret_export import exported_secretly, secret_faults
from commission.polls.vote import CastBallot, Terms, Vote
from commission.roster.regulation import Regulation

NOW = datetime(2021, 8, 4, tzinfo=UTC)
F, A, S, R = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN, Choice.RECUSE
BODY = BodyId(1)


def electorate(*bodies: range) -> Electorate:
    """A body for each range of members, all of them there; the first of them presides."""
    rule = VotingRule.of(Regulation())
    rolls = [
        Roll({PersonId(n): PersonId(n) for n in each}, frozenset(map(PersonId, each)), frozenset(), PersonId(each[0]))
        for each in bodies
    ]
    return Electorate(tuple(BodyRoll(BodyId(n), roll, rule, len(roll.seats)) for n, roll in enumerate(rolls, start=1)))


def cast(said: dict[int, Choice]) -> list[CastBallot]:
    return [CastBallot(PersonId(who), R if choice is R else None, NOW) for who, choice in said.items()]


def box(who: Electorate, said: dict[int, Choice]) -> Slips:
    """Each with a receipt that says nothing."""
    return {
        each.body_id: [
            Slip(f"{each.body_id}-{who:03}", choice)
            for who, choice in said.items()
            if choice is not R and who in each.roll.voters
        ]
        for each in who.rolls
    }


def counted(who: Electorate, said: dict[int, Choice], *, absentee: bool = True) -> dict[int, Any]:
    return dict(results(who, cast(said), box(who, said), absentee=absentee))


def test_it_counts_slips_and_open_recusals() -> None:
    who = electorate(range(1, 9))
    result = counted(who, dict(zip(range(1, 9), [F, F, F, F, A, A, S, R], strict=True)))[BODY]
    assert (result.count, result.verdict, result.there, result.base) == (Count(4, 2, 1, 1), Verdict.PASSED, 8, 7)


def test_a_tie_stays_a_tie_for_nobody_knows_what_the_chair_said() -> None:
    result = counted(electorate(range(1, 5)), {1: F, 2: F, 3: A, 4: A})[BODY]
    assert (result.verdict, result.by_chair) == (Verdict.FAILED, False)


@given(st.integers(0, 2), st.lists(st.sampled_from([F, A, S]), min_size=2, max_size=2))
def test_below_the_smallest_number_nothing_is_told(recused: int, choices: list[Choice]) -> None:
    said = dict(zip(range(1, 5), [*choices, *[R] * recused], strict=False))
    for absentee in (True, False):
        result = counted(electorate(range(1, 5)), said, absentee=absentee)[BODY]
        assert (result.verdict, result.count) == (Verdict.UNDISCLOSED, Count(recused=recused))


def test_without_its_key_there_is_no_result() -> None:
    ((_, result),) = results(electorate(range(1, 5)), cast({1: F, 2: F, 3: A}), None, absentee=True)
    assert (result.verdict, result.count, result.there) == (Verdict.UNREADABLE, Count(), 3)


def test_the_difference_of_two_results_tells_nothing_of_a_few() -> None:
    """Of nine and the same nine and one more, the second would say how that one voted."""
    nine = dict.fromkeys(range(1, 10), F)
    almost = counted(electorate(range(1, 11), range(1, 10)), {**nine, 10: A})
    assert almost[BODY].count == Count(9, 1)
    assert almost[BodyId(2)].verdict is Verdict.UNDISCLOSED
    the_same = counted(electorate(range(1, 10), range(1, 10)), nine)
    assert [result.verdict for result in the_same.values()] == [Verdict.PASSED, Verdict.PASSED]


_PEOPLE = st.frozensets(st.integers(1, 9).map(PersonId), max_size=9)


@given(st.lists(_PEOPLE, max_size=4), st.integers(3, 5))
def test_whatever_is_published_no_part_of_it_is_small(boxes: list[frozenset[PersonId]], fewest: int) -> None:
    shown = [own for own, told in zip(boxes, disclosed(boxes, [fewest] * len(boxes)), strict=True) if told]
    for own in shown:
        assert len(own) >= fewest
        for other in shown:
            assert not own < other or len(other - own) >= fewest


def voters(*people: int) -> frozenset[PersonId]:
    return frozenset(map(PersonId, people))


def test_three_results_may_single_out_one_voter_where_no_two_do() -> None:
    """The third less the two others is the ninth voter."""
    boxes = [voters(1, 2, 3, 4), voters(5, 6, 7, 8), voters(*range(1, 10))]
    assert disclosed(boxes, [3] * 3) == [True, True, False]


def test_two_bodies_that_differ_by_one_voter_each_are_not_both_told() -> None:
    """If one of the two differing voters was in favour, and the other was not, the difference says which."""
    assert disclosed([voters(1, 2, 3, 4), voters(1, 2, 3, 5)], [3, 3]) == [True, False]


def test_bodies_with_a_member_in_common_are_both_told() -> None:
    assert disclosed([voters(1, 2, 3, 4, 5), voters(5, 6, 7, 8, 9)], [3, 3]) == [True, True]


@given(st.lists(_PEOPLE, max_size=3), st.integers(3, 4))
def test_no_sum_or_difference_of_results_says_something_of_a_few(boxes: list[frozenset[PersonId]], fewest: int) -> None:
    """By trying: whatever is added and subtracted, of nobody or of enough people something is left."""
    shown = [own for own, told in zip(boxes, disclosed(boxes, [fewest] * len(boxes)), strict=True) if told]
    for weights in product(range(-2, 3), repeat=len(shown)):
        left: Counter[PersonId] = Counter()
        for own, weight in zip(shown, weights, strict=True):
            left.update(dict.fromkeys(own, weight))
        concerned = [person for person, weight in left.items() if weight]
        assert not concerned or len(concerned) >= fewest


@given(st.lists(_PEOPLE, min_size=1, max_size=3), st.integers(3, 5))
def test_nothing_is_hidden_without_need(boxes: list[frozenset[PersonId]], fewest: int) -> None:
    assert disclosed(boxes, [fewest] * len(boxes))[0] is (len(boxes[0]) >= fewest)


def export(said: dict[int, Choice], *bodies: range) -> dict[str, Any]:
    who = electorate(*bodies)
    vote = Vote(
        PollId(1),
        tuple(each.body_id for each in who.rolls),
        "План",
        "Утвердить",
        Terms(True, secret=True),
        "Europe/Moscow",
        None,
        NOW,
    )
    told = results(who, cast(said), box(who, said), absentee=True)
    published = {body: box(who, said)[body] for body, result in told if result.verdict is not Verdict.UNDISCLOSED}
    data = exported_secretly(vote.closed(told, NOW), who, cast(said), published, {}, {})
    read: dict[str, Any] = json.loads(json.dumps(data))
    return read


@given(st.dictionaries(st.integers(1, 9), st.sampled_from(Choice)))
def test_an_honest_export_has_no_fault(said: dict[int, Choice]) -> None:
    assert secret_faults(export(said, range(1, 8), range(3, 10))) == []


@given(st.dictionaries(st.integers(1, 6), st.sampled_from([F, A, S]), min_size=3), st.randoms())
def test_an_export_says_the_same_whoever_of_them_voted_how(said: dict[int, Choice], chance: Any) -> None:
    """But for the receipts, which are made by chance: here they are taken away."""
    others = dict(zip(said, chance.sample(list(said.values()), len(said)), strict=True))
    assert _without_receipts(export(said, range(1, 7))) == _without_receipts(export(others, range(1, 7)))


def _without_receipts(data: dict[str, Any]) -> dict[str, Any]:
    for body in data["bodies"]:
        body["slips"] = sorted(choice for _, choice in body["slips"])
        del body["chain"]
    return data


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("text",), "Отклонить", "text"),
        (("bodies", 0, "slips", 0, 1), "against", "chain of 1"),
        (("bodies", 0, "slips", 0, 1), "against", "result of 1"),
        (("bodies", 0, "slips", 0, 0), "1-002", "slips of 1"),
        (("bodies", 0, "result", "verdict"), "failed", "result of 1"),
        (("bodies", 0, "code"), "2", "chain of 2"),
        (("turnout", 0, "recused"), True, "slips of 1"),
        (("turnout", 0, "voter"), 2, "turnout"),
        (("turnout", 0, "voter"), 77, "turnout"),
        (("bodies", 0, "slips", 0, 1), "recuse", "slips of 1"),
        (("bodies", 0, "rule", "fewest"), 1, "rule of 1"),
        (("bodies", 0, "quorum_base"), float("inf"), "format"),
    ],
)
def test_a_change_shows_where_it_was_made(path: tuple[Any, ...], value: object, fault: str) -> None:
    data = deepcopy(export({1: F, 2: F, 3: F, 4: A}, range(1, 6)))
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert fault in secret_faults(data)


def test_a_slip_that_nobody_cast_shows() -> None:
    data = export({1: F, 2: F, 3: F, 4: A}, range(1, 6))
    data["bodies"][0]["slips"].append(["1-005", "for"])
    assert {"slips of 1", "chain of 1", "result of 1"} <= set(secret_faults(data))


@given(st.none() | st.integers() | st.text() | st.dictionaries(st.text(), st.text()))
def test_whatever_else_it_is_it_is_no_export(data: Any) -> None:
    assert secret_faults(data) == ["format"]
