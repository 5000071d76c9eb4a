"""Whom a question is put to, out of those who have a seat in the bodies that ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from commission.ids import PersonId
from commission.roster.body import Membership, Role

_PRESIDING = (Role.CHAIR, Role.DEPUTY_CHAIR)
_OF_THE_BODY = (*_PRESIDING, Role.MEMBER)


class Circle(StrEnum):
    MEMBERS = "members"  # with a vote, whoever presides too
    ADVISORY = "advisory"  # members without a vote
    CHAIRS = "chairs"  # and their deputies
    SECRETARIES = "secretaries"
    INVITEES = "invitees"

    def has(self, seat: Membership) -> bool:
        match self:
            case Circle.MEMBERS:
                return seat.role in _OF_THE_BODY and seat.votes
            case Circle.ADVISORY:
                return seat.role in _OF_THE_BODY and not seat.votes
            case Circle.CHAIRS:
                return seat.role in _PRESIDING
            case Circle.SECRETARIES:
                return seat.role is Role.SECRETARY
            case Circle.INVITEES:
                return seat.role is Role.INVITEE


@dataclass(frozen=True, slots=True)
class Audience:
    """Circles, groups of the roster by their names, and people one by one; whoever is in any of them is asked once."""

    circles: frozenset[Circle] = frozenset()
    groups: frozenset[str] = frozenset()
    people: frozenset[PersonId] = frozenset()

    def among(self, seats: Iterable[Membership]) -> frozenset[PersonId]:
        """Nobody without a seat: who has left since he was picked is not asked."""
        return frozenset(seat.person_id for seat in seats if self._has(seat))

    def _has(self, seat: Membership) -> bool:
        in_a_circle = any(circle.has(seat) for circle in self.circles)
        return in_a_circle or seat.group in self.groups - {""} or seat.person_id in self.people
