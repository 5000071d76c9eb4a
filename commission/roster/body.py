"""Bodies, and who sits in them."""

from dataclasses import dataclass
from enum import StrEnum

from commission.ids import BodyId, PersonId
from commission.roster.regulation import Regulation


class Role(StrEnum):
    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy_chair"
    SECRETARY = "secretary"
    MEMBER = "member"
    INVITEE = "invitee"


@dataclass(frozen=True, slots=True)
class Body:
    """`code` is what people call it («АТК»), `title` its full name."""

    id: BodyId
    code: str
    title: str
    regulation: Regulation


@dataclass(frozen=True, slots=True)
class Membership:
    """`substitutes_for`: the member in whose seat this person may sit."""

    person_id: PersonId
    body_id: BodyId
    role: Role = Role.MEMBER
    votes: bool = True
    group: str = ""
    substitutes_for: PersonId | None = None
