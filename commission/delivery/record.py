"""What became of a message: the proof of notice that the secretary sees."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.ids import PersonId


class DeliveryState(StrEnum):
    """The life of an outbox row."""

    PENDING = "pending"
    HELD = "held"  # its broadcast is paused
    STOPPED = "stopped"  # its broadcast was stopped before it had left
    SENDING = "sending"
    SENT = "sent"
    DROPPED = "dropped"  # a notice that lost its reason, or whose place a newer one took, before it had left
    FAILED = "failed"
    UNKNOWN = "unknown"  # the connection broke after the request had left


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """`possibly_twice`: a send of unknown outcome was repeated, or will be."""

    person_id: PersonId
    state: DeliveryState
    sent_at: datetime | None = None
    error: str = ""
    possibly_twice: bool = False

    @property
    def may_have_arrived(self) -> bool:
        return self.state in {DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNKNOWN}

    def waits_or_came_since(self, moment: datetime) -> bool:
        """Whether another one now would be the same thing said twice."""
        if self.state in {DeliveryState.PENDING, DeliveryState.HELD, DeliveryState.SENDING}:
            return True
        return self.sent_at is not None and self.sent_at > moment
