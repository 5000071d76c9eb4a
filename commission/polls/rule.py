"""What a decision needs, as the regulation says."""

from dataclasses import dataclass
from enum import StrEnum

from commission.roster.quorum import QuorumRule
from commission.roster.regulation import Majority, Regulation, TieRule


class Base(StrEnum):
    """Of whom the share is taken."""

    PRESENT = "present"  # those who may vote and are there; in an absentee vote, whose ballot came
    ALL = "all"  # all voting seats of the body
    VOTED = "voted"  # for, against and abstained


class Share(StrEnum):
    MORE_THAN_HALF = "more_than_half"
    TWO_THIRDS = "two_thirds"

    def needed(self, base: int) -> int:
        """How many votes for it make a decision; at least one, so that nothing is decided by nobody."""
        two_thirds = self is Share.TWO_THIRDS
        return max(1, (2 * base + 2) // 3) if two_thirds else base // 2 + 1


_MAJORITIES = {
    Majority.PRESENT: (Base.PRESENT, Share.MORE_THAN_HALF),
    Majority.ALL: (Base.ALL, Share.MORE_THAN_HALF),
    Majority.VOTED: (Base.VOTED, Share.MORE_THAN_HALF),
    Majority.TWO_THIRDS_PRESENT: (Base.PRESENT, Share.TWO_THIRDS),
    Majority.TWO_THIRDS_ALL: (Base.ALL, Share.TWO_THIRDS),
}


FEWEST = 3  # secret ballots, whatever a regulation says: of two each knows what the other one said


@dataclass(frozen=True, slots=True)
class VotingRule:
    """`fewest`: below so many slips the result of a secret vote is not published."""

    base: Base
    share: Share
    tie: TieRule
    quorum: QuorumRule
    fewest: int = FEWEST

    @classmethod
    def of(cls, regulation: Regulation) -> "VotingRule":
        base, share = _MAJORITIES[regulation.majority]
        return cls(base, share, regulation.tie, regulation.quorum, max(FEWEST, regulation.fewest_secret_ballots))
