"""Will there be a quorum? Each body of a joint meeting counts its own seats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commission.ids import PersonId
from commission.meetings.invitation import Invitation
from commission.roster.body import Body, Membership, Role
from commission.roster.quorum import QuorumBase
from commission.roster.regulation import SubstituteRule


@dataclass(frozen=True, slots=True)
class QuorumForecast:
    """`coming` seats are taken, by the member or by his substitute; `open` ones have not answered."""

    body: Body
    base: int
    needed: int
    coming: int
    open: int

    @property
    def has_quorum(self) -> bool:
        return self.coming >= self.needed

    @property
    def short(self) -> int:
        """How many are still missing."""
        return max(0, self.needed - self.coming)

    @property
    def out_of_reach(self) -> bool:
        """Even if everybody who has not answered came, it would not be enough."""
        return self.coming + self.open < self.needed


def forecast(
    body: Body, memberships: Iterable[Membership], invitations: Mapping[PersonId, Invitation]
) -> QuorumForecast:
    """Counts the seats of `body`. A person fills one seat at the most, whomever he sits in for."""
    own = [m for m in memberships if m.body_id == body.id]
    seats = [m.person_id for m in own if _counts(m, body.regulation.quorum.base)]
    taken = {person for person in seats if (i := invitations.get(person)) and i.comes}
    filled = len(taken)
    for person in seats:
        stand_in = _stand_in(person, body, own, invitations)
        if person not in taken and stand_in is not None and stand_in not in taken:
            taken.add(stand_in)
            filled += 1
    silent = sum(1 for person in seats if (i := invitations.get(person)) and i.answer is None)
    need = body.regulation.quorum.needed(len(seats))
    return QuorumForecast(body, len(seats), need, filled, silent)


def may_substitute(body: Body, memberships: Iterable[Membership], member: PersonId, substitute: PersonId) -> bool:
    """Whether the regulation lets `substitute` take the seat of `member` in this body."""
    own = {m.person_id: m for m in memberships if m.body_id == body.id}
    theirs = own.get(substitute)
    if member not in own or substitute == member or (theirs and theirs.votes):
        return False
    match body.regulation.substitutes:
        case SubstituteRule.NONE:
            return False
        case SubstituteRule.NAMED:
            return theirs is not None and theirs.substitutes_for == member
        case SubstituteRule.ANYONE:
            return theirs is not None


def _counts(membership: Membership, base: QuorumBase) -> bool:
    if membership.role is Role.INVITEE:
        return False
    return membership.votes or base is QuorumBase.ALL_MEMBERS


def _stand_in(
    member: PersonId, body: Body, own: list[Membership], invitations: Mapping[PersonId, Invitation]
) -> PersonId | None:
    """Who sits in for an absent member, if he himself says that he comes."""
    invitation = invitations.get(member)
    answer = invitation.answer if invitation else None
    if answer is None or answer.choice.comes or answer.substitute_id is None:
        return None
    substitute = answer.substitute_id
    comes = (theirs := invitations.get(substitute)) is not None and theirs.comes
    return substitute if comes and may_substitute(body, own, member, substitute) else None
