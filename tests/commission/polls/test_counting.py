"""What ballots come to: laws, and worked examples of different regulations."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.ids import PersonId
from commission.polls.choice import Ballot, Choice
from commission.polls.counting import Count, Result, Verdict, counted
from commission.polls.roll import Roll
from commission.polls.rule import Base, Share, VotingRule
from commission.roster.quorum import QuorumRule, QuorumShare
from commission.roster.regulation import Majority, Regulation, TieRule

F, A, S, R = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN, Choice.RECUSE
CHAIR = PersonId(1)
RULES = st.builds(
    VotingRule,
    st.sampled_from(Base),
    st.sampled_from(Share),
    st.sampled_from(TieRule),
    st.builds(QuorumRule, share=st.sampled_from(QuorumShare), number=st.integers(0, 9)),
)


def roll(seats: int, present: int | None = None, advisory: int = 0) -> Roll:
    """Persons 1…seats hold the seats, and the first `present` are there; 1 presides. 101… advise."""
    everybody = [PersonId(number) for number in range(1, seats + 1)]
    advisers = frozenset(PersonId(101 + number) for number in range(advisory))
    there = frozenset(everybody[: seats if present is None else present]) | advisers
    return Roll({person: person for person in everybody}, there, advisers, CHAIR)


def ballots(*choices: Choice, first: int = 1) -> list[Ballot]:
    return [Ballot(PersonId(number), choice) for number, choice in enumerate(choices, start=first)]


def result(who: Roll, cast: list[Ballot], rule: VotingRule, *, absentee: bool = False) -> Result:
    return counted(who, cast, rule, quorum_base=len(who.seats), absentee=absentee)


@st.composite
def votes(draw: st.DrawFn) -> tuple[Roll, list[Ballot]]:
    seats = draw(st.integers(1, 9))
    who = roll(seats, draw(st.integers(0, seats)), draw(st.integers(0, 2)))
    people = [*range(1, seats + 3), 101, 102]
    cast = st.builds(Ballot, st.sampled_from([PersonId(each) for each in people]), st.sampled_from(Choice))
    return who, draw(st.lists(cast, max_size=15, unique_by=lambda ballot: ballot.voter))


@given(votes(), RULES, st.booleans(), st.randoms())
def test_the_order_of_ballots_changes_nothing(
    vote: tuple[Roll, list[Ballot]], rule: VotingRule, absentee: bool, chance: object
) -> None:
    who, cast = vote
    shuffled = list(cast)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert result(who, shuffled, rule, absentee=absentee) == result(who, cast, rule, absentee=absentee)


@given(votes(), RULES, st.booleans())
def test_no_ballot_counts_twice_and_the_totals_add_up(
    vote: tuple[Roll, list[Ballot]], rule: VotingRule, absentee: bool
) -> None:
    who, cast = vote
    once = result(who, cast, rule, absentee=absentee)
    assert result(who, cast + cast, rule, absentee=absentee) == once
    assert once.count.cast == len([each for each in cast if each.voter in who.voters])
    assert once.advisory.cast == len([each for each in cast if each.voter in who.advisory])
    assert once.count.cast <= once.there <= len(who.seats)


@given(votes(), RULES, st.booleans())
def test_one_more_vote_for_it_never_turns_a_pass_into_a_fail(
    vote: tuple[Roll, list[Ballot]], rule: VotingRule, absentee: bool
) -> None:
    who, cast = vote
    before = result(who, cast, rule, absentee=absentee).verdict
    silent = who.voters - {ballot.voter for ballot in cast}
    for voter in silent:
        after = result(who, [*cast, Ballot(voter, F)], rule, absentee=absentee).verdict
        assert before is not Verdict.PASSED or after is Verdict.PASSED


@given(votes(), RULES, st.booleans())
def test_who_changes_his_mind_in_favour_of_it_does_not_sink_it(
    vote: tuple[Roll, list[Ballot]], rule: VotingRule, absentee: bool
) -> None:
    who, cast = vote
    if result(who, cast, rule, absentee=absentee).verdict is not Verdict.PASSED:
        return
    for place, ballot in enumerate(cast):
        if ballot.choice.votes:
            changed = [*cast[:place], replace(ballot, choice=F), *cast[place + 1 :]]
            assert result(who, changed, rule, absentee=absentee).verdict is Verdict.PASSED


@given(votes(), RULES, st.booleans())
def test_nothing_passes_without_a_vote_for_it(
    vote: tuple[Roll, list[Ballot]], rule: VotingRule, absentee: bool
) -> None:
    who, cast = vote
    against = [ballot for ballot in cast if ballot.choice is not F]
    assert result(who, against, rule, absentee=absentee).verdict is not Verdict.PASSED


@given(votes(), RULES, st.booleans())
def test_advice_and_strangers_decide_nothing(vote: tuple[Roll, list[Ballot]], rule: VotingRule, absentee: bool) -> None:
    who, cast = vote
    of_voters = [ballot for ballot in cast if ballot.voter in who.voters]
    assert result(who, of_voters, rule, absentee=absentee) == replace(
        result(who, cast, rule, absentee=absentee), advisory=Count()
    )


PRESENT = Regulation()
ALL = Regulation(majority=Majority.ALL)
TWO_THIRDS = Regulation(majority=Majority.TWO_THIRDS_PRESENT)
VOTED = Regulation(majority=Majority.VOTED)
TWO_THIRDS_ALL = Regulation(majority=Majority.TWO_THIRDS_ALL)
NO_CASTING_VOTE = Regulation(tie=TieRule.REJECTED)

EXAMPLES = {
    "more than half of those present: 6 of 10": (PRESENT, 12, 10, [F] * 6 + [A] * 4, Verdict.PASSED),
    "who is silent is present: 5 of 10 are not more than half": (PRESENT, 12, 10, [F] * 5, Verdict.FAILED),
    "a tie, and the chair is in favour": (PRESENT, 12, 10, [F] * 5 + [A] * 5, Verdict.PASSED),
    "a tie, and the chair is against": (PRESENT, 12, 10, [A] * 5 + [F] * 5, Verdict.FAILED),
    "a tie, and the regulation knows no casting vote": (NO_CASTING_VOTE, 12, 10, [F] * 5 + [A] * 5, Verdict.FAILED),
    "4 to 4 with two who abstain is no tie": (PRESENT, 12, 10, [F] * 4 + [A] * 4 + [S] * 2, Verdict.FAILED),
    "who recuses himself is not of those present": (PRESENT, 12, 10, [F] * 5 + [A] * 4 + [R], Verdict.PASSED),
    "and is there for the quorum": (PRESENT, 12, 7, [F] * 4 + [A] * 2 + [R], Verdict.PASSED),
    "six of twelve are no quorum": (PRESENT, 12, 6, [F] * 6, Verdict.NO_QUORUM),
    "of all members: 6 of 12 are not more than half": (ALL, 12, 12, [A] * 5 + [F] * 6 + [S], Verdict.FAILED),
    "of all members: 7 of 12, five are absent": (ALL, 12, 7, [F] * 7, Verdict.PASSED),
    "two thirds of 9 present are 6": (TWO_THIRDS, 12, 9, [F] * 6 + [A] * 3, Verdict.PASSED),
    "two thirds of 10 present are 7": (TWO_THIRDS, 12, 10, [F] * 6 + [A] * 4, Verdict.FAILED),
    "of those who voted: 5 of 8, two are silent": (VOTED, 12, 10, [F] * 5 + [A] * 3, Verdict.PASSED),
    "who abstains has voted: 4 of 8 are not more than half": (VOTED, 12, 10, [F] * 4 + [A] * 3 + [S], Verdict.FAILED),
    "who recuses himself has not voted: 4 of 7": (VOTED, 12, 10, [F] * 4 + [A] * 3 + [R], Verdict.PASSED),
    "a tie of those who voted, and the chair is in favour": (VOTED, 12, 10, [F] * 4 + [A] * 4, Verdict.PASSED),
    "two thirds of all 12 are 8": (TWO_THIRDS_ALL, 12, 9, [F] * 8 + [A], Verdict.PASSED),
    "7 of 9 present are not two thirds of all 12": (TWO_THIRDS_ALL, 12, 9, [F] * 7 + [A] * 2, Verdict.FAILED),
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_worked_examples(example: str) -> None:
    regulation, seats, present, choices, verdict = EXAMPLES[example]
    assert result(roll(seats, present), ballots(*choices), VotingRule.of(regulation)).verdict is verdict


def test_an_absentee_vote_has_its_quorum_by_the_ballots_that_came() -> None:
    rule = VotingRule.of(PRESENT)
    assert result(roll(12), ballots(*[F] * 6), rule, absentee=True).verdict is Verdict.NO_QUORUM
    assert result(roll(12), ballots(*[F] * 6, A), rule, absentee=True).verdict is Verdict.PASSED


def test_the_casting_vote_is_named() -> None:
    tied = result(roll(2), ballots(F, A), VotingRule.of(PRESENT))
    assert (tied.verdict, tied.by_chair, tied.count) == (Verdict.PASSED, True, Count(1, 1))
    assert not result(roll(3), ballots(F, F, A), VotingRule.of(PRESENT)).by_chair
