"""How many must be there: a share of a base, or a number."""

from dataclasses import dataclass
from enum import StrEnum


class QuorumBase(StrEnum):
    """Of whom the share is taken."""

    VOTING_MEMBERS = "voting_members"
    ALL_MEMBERS = "all_members"  # members without a vote count too, invitees never


class QuorumShare(StrEnum):
    MORE_THAN_HALF = "more_than_half"
    AT_LEAST_HALF = "at_least_half"
    TWO_THIRDS = "two_thirds"
    ALL = "all"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class QuorumRule:
    base: QuorumBase = QuorumBase.VOTING_MEMBERS
    share: QuorumShare = QuorumShare.MORE_THAN_HALF
    number: int = 0  # only for QuorumShare.NUMBER

    def needed(self, base: int) -> int:
        """How many of `base` people make a quorum; at least one, so that an empty room never has it."""
        match self.share:
            case QuorumShare.MORE_THAN_HALF:
                need = base // 2 + 1
            case QuorumShare.AT_LEAST_HALF:
                need = (base + 1) // 2
            case QuorumShare.TWO_THIRDS:
                need = (2 * base + 2) // 3
            case QuorumShare.ALL:
                need = base
            case QuorumShare.NUMBER:
                need = self.number
        return max(1, need)
