"""A person of the roster, and whether he can be written to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.ids import PersonId


class Reach(StrEnum):
    """Whether Telegram carries messages to a person."""

    NEVER_STARTED = "never_started"
    NO_CONSENT = "no_consent"  # joined, has not yet agreed to what is stored
    REACHABLE = "reachable"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is the full name, family name first; `phone` is E.164 («+79180000101»)."""

    id: PersonId
    name: str
    post: str = ""
    organization: str = ""
    phone: str | None = None
    email: str | None = None
    locale: str = "ru"
    telegram_id: int | None = None
    reach: Reach = Reach.NEVER_STARTED
    consented_at: datetime | None = None
    is_operator: bool = False

    @property
    def short_name(self) -> str:
        return short_name(self.name)

    @property
    def greeting_name(self) -> str:
        return greeting_name(self.name)


def short_name(name: str) -> str:
    """«Ларина Ольга Николаевна» → «Ларина О. Н.», with spaces that do not break."""
    family, *given = name.split()
    return "\u00a0".join([family, *(f"{part[0]}." for part in given)])


def greeting_name(name: str) -> str:
    """How one speaks to him: given name and patronymic where there is one."""
    family, *given = name.split()
    return " ".join(given) or family
