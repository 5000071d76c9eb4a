"""A material: what somebody owes for an item, and what has come of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commission.agenda.item import PLACE_LIMIT
from commission.errors import CommissionError, checked_text
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.version import SentFile, Version
from commission.moment import utc

REMARK_LIMIT = 500
VERSIONS_LIMIT = 50


class MaterialKind(StrEnum):
    REPORT = "report"  # доклад
    THESES = "theses"  # тезисы
    DRAFT_DECISION = "draft_decision"  # проект решения


class MaterialState(StrEnum):
    OWED = "owed"
    DELIVERED = "delivered"  # the secretary has to look at it
    RETURNED = "returned"  # with a remark: owed again
    ACCEPTED = "accepted"
    ON_PAPER = "on_paper"  # restricted: it does not go through the bot, and can be read somewhere


class NothingToReviewError(CommissionError):
    """It has been looked at, or a newer version has come. Facts: `state`."""

    key = "error-nothing-to-review"


class OnPaperError(CommissionError):
    """It is restricted: its file does not go through the bot."""

    key = "error-on-paper"


class NobodyOwesError(CommissionError):
    """The roster knows nobody who could prepare it."""

    key = "error-nobody-owes"


class TooManyVersionsError(CommissionError):
    """Facts: `limit`."""

    key = "error-too-many-versions"


@dataclass(frozen=True, slots=True)
class Material:
    """One kind of material for one item; `person_id` owes it by `due_at` (UTC).

    `versions` from the first to the last. `accepted`: the number of the version that people are given, None until one
    is; it stays while a newer one is looked at. `remark`: why the last version was returned. `read_at`: where one that
    is on paper can be read.

    `handed` counts how often it was given to somebody else, or to another meeting. `kept`: whoever had it has left, and
    `person_id` is the secretary who keeps it until the item has another speaker, or she gives it to somebody.

    `numbered`: the number of the newest version there ever was: a button that names one that is gone names no other.
    """

    id: MaterialId
    meeting_id: MeetingId
    item_id: AgendaItemId
    kind: MaterialKind
    person_id: PersonId
    due_at: datetime
    state: MaterialState = MaterialState.OWED
    accepted: int | None = None
    remark: str = ""
    read_at: str = ""
    handed: int = 0
    kept: bool = False
    numbered: int = 0
    versions: tuple[Version, ...] = ()

    @property
    def is_owed(self) -> bool:
        """Somebody has to send it (again)."""
        return self.state in (MaterialState.OWED, MaterialState.RETURNED)

    def is_overdue(self, now: datetime) -> bool:
        return self.is_owed and now > utc(self.due_at)

    @property
    def latest(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def served(self) -> Version | None:
        """What people are given."""
        return next((version for version in self.versions if version.number == self.accepted), None)

    def given_to(self, person_id: PersonId, *, kept: bool = False) -> "Material":
        """Whatever he sends or is returned from now on is his; who sent what came before stays written there."""
        return replace(self, person_id=person_id, kept=kept, handed=self.handed + 1)

    def delivered(self, file: SentFile, *, by: PersonId, at: datetime) -> "Material":
        """With one version more. The file that came last, come again, changes nothing while it counts.

        Raises OnPaperError, TooManyVersionsError.
        """
        if self.state is MaterialState.ON_PAPER:
            raise OnPaperError
        if len(self.versions) >= VERSIONS_LIMIT:
            raise TooManyVersionsError(limit=VERSIONS_LIMIT)
        if self.latest and self.latest.file.sha256 == file.sha256 and not self.is_owed:
            return self
        version = Version(self.numbered + 1, file, by, at)
        versions = (*self.versions, version)
        return replace(self, state=MaterialState.DELIVERED, remark="", versions=versions, numbered=version.number)

    def taken(self, number: int) -> "Material":
        """The version is accepted. Raises NothingToReviewError if it is not the one that waits."""
        self._must_wait(number)
        return replace(self, state=MaterialState.ACCEPTED, accepted=number, remark="")

    def returned(self, number: int, remark: str) -> "Material":
        """Raises NothingToReviewError, TextLengthError."""
        self._must_wait(number)
        return replace(self, state=MaterialState.RETURNED, remark=checked_text(remark, limit=REMARK_LIMIT))

    def on_paper(self, read_at: str) -> "Material":
        """Restricted: its files are forgotten. Raises TextLengthError."""
        return self.sealed(checked_text(" ".join(read_at.split()), limit=PLACE_LIMIT))

    def sealed(self, read_at: str) -> "Material":
        """The same, where its item has become restricted, and perhaps says not where it can be read."""
        return replace(self, state=MaterialState.ON_PAPER, read_at=read_at, versions=(), accepted=None, remark="")

    def _must_wait(self, number: int) -> None:
        if self.state is not MaterialState.DELIVERED or self.latest is None or self.latest.number != number:
            raise NothingToReviewError(state=self.state)
