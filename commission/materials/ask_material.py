"""The secretary asks for materials, from those who speak."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from commission.agenda.editing import find
from commission.agenda.item import AgendaItem, Part
from commission.clock.renew import renew_reminders
from commission.delivery.card import Card
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.access import must_not_have_left
from commission.materials.due import materials_due, must_be_ahead, must_be_open
from commission.materials.material import Material, MaterialKind, NobodyOwesError, OnPaperError
from commission.materials.telling import redraw, tell_asked
from commission.meetings.gathering import Gathering, gather
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.person import Person

_NEW = MaterialId(0)


@dataclass(frozen=True, slots=True)
class AskForMaterial:
    """By the date of the regulation; he hears of it at once, or with the announcement of the draft.

    `person_id` None: the first speaker whom the roster knows. What the item owes already stays as it is.
    Raises NotAllowedError, NotFoundError, WrongStateError, MeetingBegunError, OnPaperError for a restricted item,
    NobodyOwesError, HasLeftError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(
        self,
        actor: Actor,
        meeting_id: MeetingId,
        item_id: AgendaItemId,
        kind: MaterialKind,
        person_id: PersonId | None = None,
    ) -> Material:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await _ahead(unit, actor, meeting_id, now)
            item = find(await unit.agendas.items(meeting_id), item_id)
            if item.restricted:
                raise OnPaperError
            owner = await _known(unit, gathering, person_id) if person_id else first_speaker(item)
            if owner is None:
                raise NobodyOwesError
            due_at = materials_due(gathering.meeting.plan.starts_at, gathering.regulation, now=now)
            material = await unit.materials.add(Material(_NEW, meeting_id, item_id, kind, owner, due_at))
            await tell_asked(unit, gathering, [material])
            await renew_reminders(unit, gathering.meeting, gathering.regulation, now=now)
            await unit.commit()
        return material


@dataclass(frozen=True, slots=True)
class AskEverybody:
    """For every open item with a speaker whom the roster knows; returns how many materials were asked for now.

    Raises NotAllowedError, NotFoundError, WrongStateError, MeetingBegunError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, kinds: Collection[MaterialKind]) -> int:
        now = self.clock.now()
        async with self.work() as unit:
            gathering = await _ahead(unit, actor, meeting_id, now)
            owed = {(each.item_id, each.kind) for each in await unit.materials.of_meeting(meeting_id)}
            due_at = materials_due(gathering.meeting.plan.starts_at, gathering.regulation, now=now)
            wanted = [
                Material(_NEW, meeting_id, item.id, kind, speaker, due_at)
                for item, speaker in with_speakers(await unit.agendas.items(meeting_id))
                for kind in MaterialKind
                if kind in kinds and (item.id, kind) not in owed
            ]
            asked = [await unit.materials.add(each) for each in wanted]
            await tell_asked(unit, gathering, asked)
            await renew_reminders(unit, gathering.meeting, gathering.regulation, now=now)
            await unit.commit()
        return len(asked)


@dataclass(frozen=True, slots=True)
class ReassignMaterial:
    """Somebody else owes it now, and hears of it.

    Raises NotAllowedError, NotFoundError, WrongStateError, MeetingBegunError, HasLeftError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, person_id: PersonId) -> Material:
        async with self.work() as unit:
            material = await unit.materials.material(material_id)
            gathering = await _ahead(unit, actor, material.meeting_id, self.clock.now())
            await _known(unit, gathering, person_id)
            find(await unit.agendas.items(material.meeting_id), material.item_id)
            if material.person_id == person_id and not material.kept:
                return material
            passed_on = material.given_to(person_id)
            await unit.materials.save(passed_on)
            await unit.outbox.refresh(Card.material(material_id))
            await redraw(unit, material.meeting_id)
            await tell_asked(
                unit, gathering, [passed_on] if passed_on.is_owed and material.person_id != person_id else []
            )
            await unit.commit()
        return passed_on


@dataclass(frozen=True, slots=True)
class StopAsking:
    """Takes the demand back, with whatever came for it and was handed out of it; returns who had been given its file.

    Telegram deletes nothing that is older than 48 hours: she has to ask them, and nothing else will know of them.
    Raises NotAllowedError, NotFoundError, WrongStateError.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId) -> list[Person]:
        async with self.work() as unit:
            material = await unit.materials.material(material_id)
            await _managed(unit, actor, material.meeting_id)
            held = await unit.outbox.holders(Card.file(material_id))
            holders = await unit.roster.people(held) if held else []
            await unit.materials.remove(material_id)
            # Later nothing would know of these copies, though the item may become restricted.
            await unit.outbox.recall(Card.file(material_id), Card.item(material.meeting_id))
            await unit.outbox.withdraw(Card.material(material_id))
            await unit.outbox.refresh(Card.material(material_id))
            await redraw(unit, material.meeting_id)
            await unit.commit()
        return holders


def first_speaker(item: AgendaItem) -> PersonId | None:
    """The first one whom the roster knows; else the first co-speaker."""
    known = (each.person_id for part in (Part.SPEAKER, Part.CO_SPEAKER) for each in item.taking(part))
    return next(filter(None, known), None)


def with_speakers(items: Iterable[AgendaItem]) -> list[tuple[AgendaItem, PersonId]]:
    """The items that can be asked for something, and whom one would ask."""
    return [(item, speaker) for item in items if not item.restricted and (speaker := first_speaker(item))]


async def _ahead(unit: UnitOfWork, actor: Actor, meeting_id: MeetingId, now: datetime) -> Gathering:
    gathering = await _managed(unit, actor, meeting_id)
    must_be_ahead(gathering.meeting, now=now)
    return gathering


async def _managed(unit: UnitOfWork, actor: Actor, meeting_id: MeetingId) -> Gathering:
    gathering = await gather(unit, meeting_id)
    actor.must_manage(gathering.meeting.plan.body_ids)
    must_be_open(gathering.meeting)
    return gathering


async def _known(unit: UnitOfWork, gathering: Gathering, person_id: PersonId) -> PersonId:
    """Raises NotFoundError, HasLeftError."""
    await must_not_have_left(unit, await unit.roster.actor_of(person_id), gathering.meeting)
    return person_id
