"""Items that members propose."""

from typing import Protocol

from commission.agenda.proposal import Proposal
from commission.ids import MeetingId, PersonId, ProposalId


class Proposals(Protocol):
    async def add(self, proposal: Proposal) -> Proposal:
        """`proposal.id` is not used."""

    async def proposal(self, proposal_id: ProposalId) -> Proposal:
        """Raises NotFoundError."""

    async def save(self, proposal: Proposal) -> None: ...
    async def accepted_into(self, meeting_id: MeetingId) -> list[Proposal]:
        """Those that came onto the meeting's agenda."""

    async def waiting(self, meeting_id: MeetingId, person_id: PersonId | None = None) -> list[Proposal]:
        """Those that nobody has decided about, oldest first; of one person, or of all."""
