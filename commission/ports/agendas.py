"""Agendas: the working copy, its published revisions, and who was told and has read what."""

from collections.abc import Collection, Sequence
from typing import Protocol

from commission.agenda.item import AgendaItem
from commission.agenda.revision import Reading, Revision, Told
from commission.ids import AgendaItemId, MeetingId, PersonId, RevisionId


class Agendas(Protocol):
    """Finders raise NotFoundError."""

    async def items(self, meeting_id: MeetingId) -> tuple[AgendaItem, ...]:
        """The working copy, in its order."""

    async def replace(self, meeting_id: MeetingId, items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
        """Makes the working copy exactly this; an item with the id 0 is a new one, and gets its own."""

    async def carried(self, item_id: AgendaItemId, formerly: AgendaItemId) -> None:
        """It is the same item, on another meeting's agenda."""

    async def seal(self, items: Collection[AgendaItemId]) -> None:
        """They are restricted, and what they were before they were carried; wherever they stand now, if anywhere."""

    async def sealed_among(self, items: Collection[AgendaItemId]) -> set[AgendaItemId]:
        """Those that have been restricted at any time since, here or on the agenda to which they were carried."""

    async def with_former(self, items: Collection[AgendaItemId]) -> set[AgendaItemId]:
        """They, and what they were on the agendas from which they were carried."""

    async def meeting_of(self, item_id: AgendaItemId) -> MeetingId: ...
    async def publish(self, revision: Revision) -> Revision:
        """`revision.id` is not used."""

    async def revision(self, revision_id: RevisionId) -> Revision: ...
    async def revisions(self, meeting_id: MeetingId) -> list[Revision]:
        """Newest first."""

    async def latest(self, meeting_id: MeetingId) -> Revision | None: ...
    async def tell(self, told: Sequence[Told]) -> None: ...
    async def told(self, meeting_id: MeetingId) -> dict[PersonId, Told]:
        """The newest of each person."""

    async def newest_told(self, meeting_id: MeetingId, person_id: PersonId) -> Told | None: ...
    async def told_of(self, revision_id: RevisionId, person_id: PersonId) -> Told | None: ...
    async def read(self, meeting_id: MeetingId, reading: Reading) -> bool:
        """False if he has said so of this revision before: the first time stands."""

    async def readings(self, meeting_id: MeetingId) -> dict[PersonId, Reading]:
        """The newest of each person."""

    async def reading_of(self, meeting_id: MeetingId, person_id: PersonId) -> Reading | None: ...
