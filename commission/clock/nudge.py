"""Who is to be told something by the clock: one row a person and card, however many reasons there are."""

from dataclasses import dataclass
from datetime import datetime

from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card
from commission.ids import DigestId, NudgeId, PersonId
from commission.roster.regulation import DEFAULT_TIME_ZONE


@dataclass(frozen=True, slots=True)
class Nudge:
    """It is told at `not_before` (UTC) or later, by the card itself or in a digest with others. `id`: once it waits.

    `zone` (IANA): where it is night, for those who have not said where they are.
    """

    person_id: PersonId
    kind: ReminderKind
    card: Card
    not_before: datetime
    zone: str = DEFAULT_TIME_ZONE
    id: NudgeId | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """What one person is told at once."""

    id: DigestId
    person_id: PersonId
    nudges: tuple[Nudge, ...]
