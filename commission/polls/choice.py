"""What a voter can say."""

from dataclasses import dataclass
from enum import StrEnum

from commission.ids import PersonId


class Choice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    RECUSE = "recuse"  # takes no part in this decision («самоотвод»), and says so

    @property
    def votes(self) -> bool:
        return self is not Choice.RECUSE

    @property
    def dissents(self) -> bool:
        """Words beside it are a dissenting opinion («особое мнение»); beside the others they are a reason."""
        return self in (Choice.AGAINST, Choice.ABSTAIN)


@dataclass(frozen=True, slots=True)
class Ballot:
    """One for each voter: of several the last one counts, wherever it stands among those of others."""

    voter: PersonId
    choice: Choice
