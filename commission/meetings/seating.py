"""Who sits in a body, and who may sit in for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from commission.ids import PersonId
from commission.roster.body import Body, Membership, Role
from commission.roster.quorum import QuorumBase
from commission.roster.regulation import SubstituteRule


@dataclass(frozen=True, slots=True)
class Seating:
    """The seats of one body, by person."""

    body: Body
    seats: Mapping[PersonId, Membership]

    @classmethod
    def of(cls, body: Body, memberships: Iterable[Membership]) -> Self:
        return cls(body, {m.person_id: m for m in memberships if m.body_id == body.id})

    def base(self) -> list[PersonId]:
        """Of whom the quorum is taken."""
        everybody = self.body.regulation.quorum.base is QuorumBase.ALL_MEMBERS
        return [p for p, m in self.seats.items() if m.role is not Role.INVITEE and (m.votes or everybody)]

    def may_substitute(self, member: PersonId, candidate: PersonId) -> bool:
        """Whether the regulation lets `candidate` take the seat of `member`."""
        theirs = self.seats.get(candidate)
        if member not in self.seats or theirs is None or theirs.votes or candidate == member:
            return False
        match self.body.regulation.substitutes:
            case SubstituteRule.NONE:
                return False
            case SubstituteRule.NAMED:
                return theirs.substitutes_for == member
            case SubstituteRule.ANYONE:
                return True

    def substitutes(self, member: PersonId) -> list[PersonId]:
        return [candidate for candidate in self.seats if self.may_substitute(member, candidate)]


def substitutes_of(member: PersonId, bodies: Iterable[Body], memberships: Iterable[Membership]) -> list[PersonId]:
    """Whom the member may send, by the regulation of at least one of the bodies; each once."""
    seats = tuple(memberships)
    found = (candidate for body in bodies for candidate in Seating.of(body, seats).substitutes(member))
    return list(dict.fromkeys(found))
