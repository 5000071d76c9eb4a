"""An item that a member proposes, and what the secretary says to it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commission.agenda.item import TITLE_LIMIT
from commission.errors import CommissionError, checked_text
from commission.ids import MeetingId, PersonId, ProposalId
from commission.meetings.meeting import REASON_LIMIT

WAITING_AT_MOST = 10  # proposals of one person to one meeting


class ProposalState(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ProposalDecidedError(CommissionError):
    """Somebody was quicker. Facts: `state`."""

    key = "error-proposal-decided"


class TooManyProposalsError(CommissionError):
    """He has so many waiting already. Facts: `limit`."""

    key = "error-too-many-proposals"


@dataclass(frozen=True, slots=True)
class Proposal:
    """`to`: the meeting on whose agenda it came. `reason`: why it was declined, in words that its author reads."""

    id: ProposalId
    meeting_id: MeetingId
    person_id: PersonId
    text: str
    proposed_at: datetime
    state: ProposalState = ProposalState.PROPOSED
    to: MeetingId | None = None
    reason: str = ""
    decided_by: PersonId | None = None
    decided_at: datetime | None = None

    @classmethod
    def made(cls, meeting_id: MeetingId, person_id: PersonId, text: str, at: datetime) -> "Proposal":
        """Raises TextLengthError."""
        words = checked_text(" ".join(text.split()), limit=TITLE_LIMIT)
        return cls(ProposalId(0), meeting_id, person_id, words, at)

    def accepted(self, to: MeetingId, *, by: PersonId, at: datetime) -> "Proposal":
        """Raises ProposalDecidedError."""
        self._must_wait()
        return replace(self, state=ProposalState.ACCEPTED, to=to, decided_by=by, decided_at=at)

    def unsaid(self) -> "Proposal":
        """What was proposed has become restricted: that it was is all that remains of it."""
        return replace(self, text="")

    def declined(self, reason: str, *, by: PersonId, at: datetime) -> "Proposal":
        """Raises ProposalDecidedError, TextLengthError."""
        self._must_wait()
        words = checked_text(reason, limit=REASON_LIMIT)
        return replace(self, state=ProposalState.DECLINED, reason=words, decided_by=by, decided_at=at)

    def _must_wait(self) -> None:
        if self.state is not ProposalState.PROPOSED:
            raise ProposalDecidedError(state=self.state)
