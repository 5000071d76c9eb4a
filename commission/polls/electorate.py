"""Who may vote on something, body by body, frozen with the rule by which it is counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from commission.ids import BodyId, PersonId
from commission.polls.choice import Ballot
from commission.polls.counting import Result, counted
from commission.polls.roll import Roll
from commission.polls.rule import VotingRule


@dataclass(frozen=True, slots=True)
class BodyRoll:
    """`quorum_base`: of how many seats the quorum of this body is taken."""

    body_id: BodyId
    roll: Roll
    rule: VotingRule
    quorum_base: int


@dataclass(frozen=True, slots=True)
class Electorate:
    """In the order of the vote's bodies. A member of two bodies has one ballot, which counts in both."""

    rolls: tuple[BodyRoll, ...]

    @property
    def voters(self) -> frozenset[PersonId]:
        return frozenset(voter for each in self.rolls for voter in each.roll.voters)

    @property
    def advisers(self) -> frozenset[PersonId]:
        """Whose voice is heard and counted in none of the bodies."""
        heard = (person for each in self.rolls for person in each.roll.advisory & each.roll.present)
        return frozenset(heard) - self.voters

    def without_advice(self) -> "Electorate":
        """For a secret vote: of so few the advice would be no secret."""
        return Electorate(tuple(replace(each, roll=replace(each.roll, advisory=frozenset())) for each in self.rolls))

    def results(self, ballots: Iterable[Ballot], *, absentee: bool) -> tuple[tuple[BodyId, Result], ...]:
        cast: Sequence[Ballot] = list(ballots)
        return tuple(
            (each.body_id, counted(each.roll, cast, each.rule, quorum_base=each.quorum_base, absentee=absentee))
            for each in self.rolls
        )
