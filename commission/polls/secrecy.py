"""What may be said of a secret vote, and what would tell how somebody voted."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from commission.ids import BodyId, PersonId
from commission.polls.chain import Slip
from commission.polls.choice import Choice
from commission.polls.counting import Count, Result, Verdict, counted_secretly
from commission.polls.disclosure import disclosed
from commission.polls.electorate import BodyRoll, Electorate
from commission.polls.vote import CastBallot

Slips = Mapping[BodyId, Sequence[Slip]]
Results = tuple[tuple[BodyId, Result], ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who of a body put a slip into the box, and who openly took no part."""

    slips: frozenset[PersonId]
    recused: frozenset[PersonId]

    @classmethod
    def of(cls, each: BodyRoll, ballots: Iterable[CastBallot]) -> "Turnout":
        own = [ballot for ballot in ballots if ballot.voter in each.roll.voters]
        slips = frozenset(ballot.voter for ballot in own if ballot.choice is None)
        return cls(slips, frozenset(ballot.voter for ballot in own if ballot.choice is Choice.RECUSE))


def results(electorate: Electorate, ballots: Collection[CastBallot], slips: Slips | None, *, absentee: bool) -> Results:
    """Body by body. `slips`: None where the key to them is lost, and then there is no result at all."""
    turnouts = [Turnout.of(each, ballots) for each in electorate.rolls]
    shown = disclosed([turnout.slips for turnout in turnouts], [each.rule.fewest for each in electorate.rolls])
    return tuple(
        (each.body_id, _result(each, turnout, slips, may_be_shown, absentee=absentee))
        for each, turnout, may_be_shown in zip(electorate.rolls, turnouts, shown, strict=True)
    )


def _result(each: BodyRoll, turnout: Turnout, slips: Slips | None, may_be_shown: bool, *, absentee: bool) -> Result:
    said = [slip.choice for slip in slips.get(each.body_id, ())] if slips is not None and may_be_shown else []
    counted = counted_secretly(
        each.roll, said, each.rule, recused=len(turnout.recused), quorum_base=each.quorum_base, absentee=absentee
    )
    if slips is not None and may_be_shown:
        return counted
    there = len(turnout.slips | turnout.recused) if absentee else counted.there
    verdict = Verdict.UNDISCLOSED if slips is not None else Verdict.UNREADABLE
    return Result(verdict, Count(recused=len(turnout.recused)), Count(), there, counted.quorum, base=0, needed=0)
