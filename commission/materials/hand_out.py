"""What people have taken of materials is remembered: what becomes restricted is taken back."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.material import Material, MaterialState
from commission.meetings.gathering import Gathering, gather
from commission.ports.work import UnitOfWork, Work, one_trip


@dataclass(frozen=True, slots=True)
class NoteFile:
    """Somebody has been given a file, as this message of his chat. Never refuses: he has it."""

    work: Work

    @one_trip
    async def __call__(self, person_id: PersonId, material_id: MaterialId, message_id: int) -> None:
        async with self.work() as unit:
            await unit.outbox.record(Card.file(material_id), person_id, message_id)
            material = await _still_there(unit, material_id)
            if material and material.state is MaterialState.ON_PAPER:  # since the moment at which he was given it
                await take_back(unit, await gather(unit, material.meeting_id), [material])
            await unit.commit()


@dataclass(frozen=True, slots=True)
class NoteItem:
    """Somebody looks at items, their materials or the whole agenda, in this message of his chat.

    `shown`: the items whose words it says; one that has been sealed meanwhile takes it out again.
    """

    work: Work

    @one_trip
    async def __call__(
        self, person_id: PersonId, meeting_id: MeetingId, message_id: int, shown: Collection[AgendaItemId] = ()
    ) -> None:
        card = Card.item(meeting_id)
        async with self.work() as unit:
            await unit.outbox.record(card, person_id, message_id)
            if await unit.agendas.sealed_among(shown):
                await unit.outbox.recall(card)
            await unit.commit()


async def _still_there(unit: UnitOfWork, material_id: MaterialId) -> Material | None:
    try:
        return await unit.materials.material(material_id)
    except NotFoundError:
        return None


async def take_back(unit: UnitOfWork, gathering: Gathering, sealed: Sequence[Material]) -> None:
    """Goes out of people's chats, as far as Telegram lets the bot; the secretaries see with whom it stays."""
    for each in sealed:
        card, file = Card.material(each.id), Card.file(each.id)
        if await unit.outbox.holders(file):
            await unit.outbox.recall(file)
            await unit.outbox.notify(card, gathering.secretaries(), key="taken-back", priority=Priority.URGENT)
        await unit.outbox.refresh(card)
    if sealed:
        await unit.outbox.recall(Card.item(gathering.meeting.id))
