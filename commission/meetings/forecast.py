"""Will there be a quorum? Each body of a joint meeting counts its own seats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commission.ids import PersonId
from commission.meetings.invitation import Invitation
from commission.meetings.seating import Seating
from commission.roster.body import Body, Membership


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
    seating = Seating.of(body, memberships)
    base = seating.base()
    taken = {person for person in base if (i := invitations.get(person)) and i.comes}
    filled = len(taken)
    for person in base:
        stand_in = _stand_in(person, seating, invitations)
        if person not in taken and stand_in is not None and stand_in not in taken:
            taken.add(stand_in)
            filled += 1
    silent = sum(1 for person in base if (i := invitations.get(person)) and i.answer is None)
    return QuorumForecast(body, len(base), body.regulation.quorum.needed(len(base)), filled, silent)


def _stand_in(member: PersonId, seating: Seating, invitations: Mapping[PersonId, Invitation]) -> PersonId | None:
    """Who sits in for an absent member, if he himself says that he comes."""
    invitation = invitations.get(member)
    answer = invitation.answer if invitation else None
    if answer is None or answer.choice.comes or answer.substitute_id is None:
        return None
    substitute = answer.substitute_id
    comes = (theirs := invitations.get(substitute)) is not None and theirs.comes
    return substitute if comes and seating.may_substitute(member, substitute) else None
