"""Materials that items owe, and the versions that came."""

from datetime import datetime
from typing import Protocol

from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.material import Material


class Materials(Protocol):
    async def add(self, material: Material) -> Material:
        """`material.id` is not used. The one that is there already, if the item owes this kind."""

    async def material(self, material_id: MaterialId) -> Material:
        """Raises NotFoundError."""

    async def save(self, material: Material) -> None:
        """Its versions too: exactly these are kept."""

    async def remove(self, material_id: MaterialId) -> None: ...
    async def of_meeting(self, meeting_id: MeetingId) -> list[Material]:
        """In the order in which they were asked for."""

    async def of_item(self, item_id: AgendaItemId) -> list[Material]: ...
    async def open_of(self, person_id: PersonId, since: datetime) -> list[Material]:
        """Whatever he was asked for, for announced meetings that begin after `since` (UTC), what is due first."""

    async def sent_by(self, person_id: PersonId) -> list[Material]:
        """Those of which he has sent a version, with all of their versions."""

    async def carry(self, item_id: AgendaItemId, to: AgendaItemId, meeting_id: MeetingId) -> None:
        """They go with their item to another meeting, where it has another id."""
