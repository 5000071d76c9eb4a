"""From ballots to a decision: each body of a joint meeting counts its own."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from commission.polls.choice import Ballot, Choice
from commission.polls.roll import Roll
from commission.polls.rule import Base, Share, VotingRule
from commission.roster.regulation import TieRule


class Verdict(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    NO_QUORUM = "no_quorum"
    UNDISCLOSED = "undisclosed"  # a secret vote of so few that the result would say how each of them voted
    UNREADABLE = "unreadable"  # the key of its slips is lost


@dataclass(frozen=True, slots=True)
class Count:
    """How many ballots said what."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    recused: int = 0

    @classmethod
    def of(cls, choices: Iterable[Choice]) -> "Count":
        said = Counter(choices)
        return cls(said[Choice.FOR], said[Choice.AGAINST], said[Choice.ABSTAIN], said[Choice.RECUSE])

    @property
    def voted(self) -> int:
        return self.in_favour + self.against + self.abstained

    @property
    def cast(self) -> int:
        return self.voted + self.recused


@dataclass(frozen=True, slots=True)
class Result:
    """`there` of `quorum` needed take part; `needed` votes of `base` decide. `by_chair`: his vote broke a tie."""

    verdict: Verdict
    count: Count
    advisory: Count
    there: int
    quorum: int
    base: int
    needed: int
    by_chair: bool = False


def counted(roll: Roll, ballots: Iterable[Ballot], rule: VotingRule, *, quorum_base: int, absentee: bool) -> Result:
    """`quorum_base`: of how many seats the quorum is taken (`Seating.base`).

    Who recuses himself is there for the quorum, and is no part of those present or voting. In an absentee vote those
    are there whose ballot has come. Ballots of people who have no voice do not count.
    """
    said = {ballot.voter: ballot.choice for ballot in ballots}
    count = Count.of(choice for voter, choice in said.items() if voter in roll.voters)
    advisory = Count.of(choice for voter, choice in said.items() if voter in roll.advisory - roll.voters)
    there = count.cast if absentee else len(roll.voters)
    casting = said.get(roll.presiding) if roll.presiding in roll.voters else None
    result = _decided(count, rule, there=there, seats=len(roll.seats), quorum_base=quorum_base, casting=casting)
    return replace(result, advisory=advisory)


def counted_secretly(
    roll: Roll, choices: Iterable[Choice], rule: VotingRule, *, recused: int, quorum_base: int, absentee: bool
) -> Result:
    """Slips without names: as `counted`, but that nobody knows what the chair said, so no vote of his breaks a tie.

    `recused`: how many took no part; that one says openly.
    """
    count = replace(Count.of(choices), recused=recused)
    there = count.cast if absentee else len(roll.voters)
    return _decided(count, rule, there=there, seats=len(roll.seats), quorum_base=quorum_base, casting=None)


def _decided(
    count: Count, rule: VotingRule, *, there: int, seats: int, quorum_base: int, casting: Choice | None
) -> Result:
    """`casting`: what he said whose vote breaks a tie."""
    base = {Base.PRESENT: there - count.recused, Base.ALL: seats, Base.VOTED: count.voted}[rule.base]
    needed, quorum = rule.share.needed(base), rule.quorum.needed(quorum_base)
    by_chair = casting in (Choice.FOR, Choice.AGAINST) and _tied(count, base, rule)
    passed = count.in_favour >= needed or (by_chair and casting is Choice.FOR)
    verdict = Verdict.NO_QUORUM if there < quorum else Verdict.PASSED if passed else Verdict.FAILED
    return Result(verdict, count, Count(), there, quorum, base, needed, by_chair and verdict is not Verdict.NO_QUORUM)


def _tied(count: Count, base: int, rule: VotingRule) -> bool:
    """A tie is half of the base for and half against: with an abstention one side lacks votes, and no tie breaks that.

    A share of two thirds knows no tie.
    """
    tied = count.in_favour == count.against and 2 * count.in_favour == base and count.in_favour > 0
    return tied and rule.tie is TieRule.CHAIR_DECIDES and rule.share is Share.MORE_THAN_HALF
