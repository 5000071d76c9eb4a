"""An export says whether it is as it was: anything that is changed in it shows."""

import json
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.ids import BodyId, PersonId, PollId
from commission.polls.choice import Ballot, Choice
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.export import exported, faults
from commission.polls.roll import Roll
from commission.polls.rule import VotingRule
from commission.polls.vote import CastBallot, Terms, Vote
from commission.roster.regulation import Regulation

NOW = datetime(2021, 8, 4, tzinfo=UTC)


def export(*choices: Choice) -> dict[str, Any]:
    """As it comes out of the file: four seats, and whoever is not there says nothing."""
    people = [PersonId(number) for number in range(1, 5)]
    roll = Roll({person: person for person in people}, frozenset(people), frozenset(), people[0])
    electorate = Electorate((BodyRoll(BodyId(1), roll, VotingRule.of(Regulation()), 4),))
    cast = [CastBallot(person, choice, NOW) for person, choice in zip(people, choices, strict=False)]
    vote = Vote(PollId(1), (BodyId(1),), "План", "Утвердить", Terms(), "Europe/Moscow", None, NOW)
    results = electorate.results([Ballot(each.voter, each.choice) for each in cast], absentee=False)
    data: dict[str, Any] = json.loads(json.dumps(exported(vote.closed(results, NOW), electorate, cast, {}, {})))
    return data


@given(st.lists(st.sampled_from(Choice), max_size=4))
def test_an_honest_export_has_no_fault(choices: list[Choice]) -> None:
    assert faults(export(*choices)) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("text",), "Отклонить", "text"),
        (("ballots", 0, "choice"), "against", "chain"),
        (("bodies", 0, "result", "verdict"), "failed", "result of 1"),
        (("bodies", 0, "result", "count", "in_favour"), 4, "result of 1"),
        (("bodies", 0, "quorum_base"), 9, "result of 1"),
        (("bodies", 0, "present"), [1, 2], "result of 1"),
        (("chain", 1), "00", "chain"),
        (("ballots", 0, "mark"), "0000000077", "ballots"),
        (("bodies",), [], "bodies"),
        (("bodies", 0, "quorum_base"), float("inf"), "format"),
    ],
)
def test_a_change_shows_where_it_was_made(path: tuple[Any, ...], value: object, fault: str) -> None:
    data = deepcopy(export(Choice.FOR, Choice.FOR, Choice.FOR, Choice.AGAINST))
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert fault in faults(data)


def test_a_ballot_that_is_added_twice_shows() -> None:
    data = export(Choice.FOR, Choice.FOR, Choice.FOR)
    data["ballots"].append(data["ballots"][0])
    assert {"ballots", "chain"} <= set(faults(data))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda some: st.lists(some) | st.dictionaries(st.text(), some),
    )
)
def test_whatever_else_it_is_it_is_no_export(data: Any) -> None:
    assert faults(data) == ["format"]


def test_a_part_that_is_missing_is_missed() -> None:
    for part in ("text", "bodies", "ballots", "chain", "sha256", "absentee"):
        data = export(Choice.FOR)
        del data[part]
        assert faults(data) == ["format"]
