"""An agenda item: what is to be spoken of, by whom, and for how long."""

from dataclasses import dataclass, replace
from enum import StrEnum

from commission.errors import CommissionError, checked_text
from commission.ids import AgendaItemId, PersonId

TITLE_LIMIT = 1000
NAME_LIMIT = 120
POST_LIMIT = 300
PLACE_LIMIT = 300
MINUTES_LIMIT = 600


class ItemKind(StrEnum):
    DECISION = "decision"
    INFORMATION = "information"


class Part(StrEnum):
    """What somebody does for an item."""

    SPEAKER = "speaker"
    CO_SPEAKER = "co_speaker"
    INVITEE = "invitee"


class MinutesError(CommissionError):
    """An item takes from one minute to ten hours. Facts: `limit` (minutes)."""

    key = "error-minutes"


@dataclass(frozen=True, slots=True)
class Participant:
    """`name` and `post` as the agenda writes them; `person_id` is who is meant, where the roster knows him."""

    part: Part
    name: str
    post: str = ""
    person_id: PersonId | None = None

    def checked(self) -> "Participant":
        """Raises TextLengthError."""
        name = checked_text(self.name, limit=NAME_LIMIT)
        return replace(self, name=name, post=checked_text(self.post, limit=POST_LIMIT, empty=True))


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`minutes` is None when nobody has said how long; it stays the same item when it is moved, or its words change.

    Of a restricted item nothing is kept here but that it is one, and where it can be read (`read_at`).
    """

    id: AgendaItemId
    title: str
    kind: ItemKind = ItemKind.DECISION
    minutes: int | None = None
    participants: tuple[Participant, ...] = ()
    restricted: bool = False
    read_at: str = ""

    def checked(self) -> "AgendaItem":
        """The item, tidied. Raises TextLengthError, MinutesError."""
        if self.minutes is not None and not 0 < self.minutes <= MINUTES_LIMIT:
            raise MinutesError(limit=MINUTES_LIMIT)
        return replace(
            self,
            title=checked_text(self.title, limit=TITLE_LIMIT, empty=self.restricted),
            read_at=checked_text(self.read_at, limit=PLACE_LIMIT, empty=True),
            participants=tuple(each.checked() for each in self.participants),
        )

    def sealed(self, read_at: str) -> "AgendaItem":
        """Restricted: its words are forgotten; people learn where to read them. Raises TextLengthError."""
        return replace(self, title="", restricted=True, read_at=read_at).checked()

    def without(self, person_id: PersonId) -> "AgendaItem":
        """His name stays as the agenda writes it; the roster's person is not meant any more."""
        unlinked = (
            replace(each, person_id=None) if each.person_id == person_id else each for each in self.participants
        )
        return replace(self, participants=tuple(unlinked))

    def taking(self, part: Part) -> tuple[Participant, ...]:
        return tuple(each for each in self.participants if each.part is part)

    def concerns(self, person_id: PersonId) -> bool:
        return any(each.person_id == person_id for each in self.participants)
