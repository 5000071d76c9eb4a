"""A published agenda: numbered, frozen, and who was told what of it."""

from dataclasses import dataclass
from datetime import datetime

from commission.agenda.item import AgendaItem
from commission.errors import CommissionError
from commission.ids import MeetingId, PersonId, RevisionId


class NothingNewError(CommissionError):
    """The agenda is as it was published last; there is nothing to tell anybody."""

    key = "error-nothing-new"


class EmptyAgendaError(CommissionError):
    """An agenda without items is not published."""

    key = "error-empty-agenda"


class StaleAgendaError(CommissionError):
    """Somebody has changed the agenda since the preview was drawn: look again."""

    key = "error-stale-agenda"


class OldRevisionError(CommissionError):
    """A newer revision has taken its place: that is the one to be read."""

    key = "error-old-revision"


class NoAgendaError(CommissionError):
    """Nothing has been published yet."""

    key = "error-no-agenda"


@dataclass(frozen=True, slots=True)
class Revision:
    """`number` counts from 1 in each meeting."""

    id: RevisionId
    meeting_id: MeetingId
    number: int
    items: tuple[AgendaItem, ...]
    published_at: datetime
    published_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One person's notice of one revision.

    `base`: the revision that he held before, None if he held none; he is shown what has changed since.
    `whole`: he sees all of the agenda, not only the items that concern him.
    `digest` is equal for two revisions that look the same to him.
    """

    person_id: PersonId
    revision_id: RevisionId
    base: RevisionId | None
    whole: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Reading:
    """«Ознакомлен»: the newest revision that somebody says he has read."""

    person_id: PersonId
    number: int
    at: datetime
