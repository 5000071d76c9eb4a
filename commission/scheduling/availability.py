"""What somebody says of one date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.ids import PersonId


class Availability(StrEnum):
    YES = "yes"
    IF_NEED_BE = "maybe"
    NO = "no"


Said = Mapping[PersonId, Mapping[int, Availability]]
"""What everybody has said, of each option by its number."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Of one person about one option. `recorded_by` and `ground` are set when the secretary entered it for him."""

    person_id: PersonId
    option: int
    availability: Availability
    at: datetime
    recorded_by: PersonId | None = None
    ground: str = ""

    def says_the_same_as(self, other: "Answer") -> bool:
        """Whenever it was said."""
        mine = (self.availability, self.recorded_by, self.ground)
        return mine == (other.availability, other.recorded_by, other.ground)
