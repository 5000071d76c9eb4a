"""One message to be sent or redrawn, as the delivery worker gets it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.delivery.card import Card, Priority
from commission.ids import BroadcastId, PersonId


class DeliveryMode(StrEnum):
    NOTIFY = "notify"  # a new message
    REFRESH = "refresh"  # an edit of the message that is there
    RECALL = "recall"  # the message that is there goes out of the chat


@dataclass(frozen=True, slots=True)
class Job:
    """A claimed outbox row and whom it is for; nobody else has it until `leased_until` (UTC).

    `card_message_id` and `card_digest` are of the person's present card, None where he has none: for a refresh
    that means there is nothing to do. `possibly_twice`: an earlier attempt of this send ended unknown.
    `due_at` (UTC): since when it could have gone, where that is known. `broadcast`: of which it is a part, if of any.
    `message_id`: what is to be recalled.
    """

    id: int
    card: Card
    mode: DeliveryMode
    person_id: PersonId
    telegram_id: int
    locale: str
    priority: Priority
    version: int
    attempts: int
    possibly_twice: bool
    leased_until: datetime
    card_message_id: int | None = None
    card_digest: str | None = None
    due_at: datetime | None = None
    broadcast: BroadcastId | None = None
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a job that went well: the card is now this message. `at` is UTC."""

    job: Job
    message_id: int
    digest: str
    at: datetime
