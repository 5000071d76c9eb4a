"""A file comes, and is looked at."""

from dataclasses import dataclass
from datetime import datetime

from commission.agenda.editing import find
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import MaterialId
from commission.materials.access import is_his
from commission.materials.due import must_be_ahead
from commission.materials.hand_out import take_back
from commission.materials.material import Material, MaterialState, OnPaperError
from commission.materials.telling import redraw
from commission.materials.version import SentFile
from commission.meetings.gathering import Gathering, gather
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor


@dataclass(frozen=True, slots=True)
class MayDeliver:
    """Whether a file for it would be taken, asked before he looks for one.

    When the meeting has begun only who manages it adds a file. Raises NotFoundError for everybody but who owes it,
    and for who has left, WrongStateError, MeetingBegunError, OnPaperError.
    """

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, material_id: MaterialId) -> None:
        async with self.work.reading() as unit:
            material = await unit.materials.material(material_id)
            gathering = await gather(unit, material.meeting_id)
            await _must_be_open(unit, actor, gathering, material, now=self.clock.now())


@dataclass(frozen=True, slots=True)
class DeliverMaterial:
    """From who owes it: the secretaries are told. From one of them, for him: accepted at once.

    The same file once more changes nothing, unless it was returned.
    Raises as MayDeliver, and TooManyVersionsError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, file: SentFile) -> Material:
        async with self.work() as unit:
            now, before = self.clock.now(), await unit.materials.material(material_id)
            gathering = await gather(unit, before.meeting_id)
            await _must_be_open(unit, actor, gathering, before, now=now)
            manages = actor.manages(gathering.meeting.plan.body_ids)
            after = _delivered(before, file, actor, at=now, manages=manages)
            if after != before:
                await unit.materials.save(after)
                await _tell(unit, gathering, after)
                await unit.commit()
        return after


@dataclass(frozen=True, slots=True)
class AcceptMaterial:
    """Members get this version from now on. Raises NotAllowedError, NotFoundError, NothingToReviewError."""

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, number: int) -> Material:
        async with self.work() as unit:
            material = (await _reviewed(unit, actor, material_id)).taken(number)
            await _decide(unit, material)
            await unit.commit()
        return material


@dataclass(frozen=True, slots=True)
class ReturnMaterial:
    """Who owes it gets the remark. Raises NotAllowedError, NotFoundError, NothingToReviewError, TextLengthError."""

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, number: int, remark: str) -> Material:
        async with self.work() as unit:
            material = (await _reviewed(unit, actor, material_id)).returned(number, remark)
            await _decide(unit, material)
            debts, key = Card.debts(material.meeting_id), f"returned-{material.id}-{number}"
            await unit.outbox.notify(debts, [material.person_id], key=key, priority=Priority.URGENT)
            await unit.commit()
        return material


@dataclass(frozen=True, slots=True)
class PutOnPaper:
    """Restricted: no file of it goes through the bot any more, and people learn where it can be read.

    Raises NotAllowedError, NotFoundError, TextLengthError.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, read_at: str) -> Material:
        async with self.work() as unit:
            material = (await _managed(unit, actor, material_id)).on_paper(read_at)
            await _decide(unit, material)
            await take_back(unit, await gather(unit, material.meeting_id), [material])
            await unit.commit()
        return material


def _delivered(before: Material, file: SentFile, actor: Actor, *, at: datetime, manages: bool) -> Material:
    after = before.delivered(file, by=actor.id, at=at)
    return after.taken(after.versions[-1].number) if manages and after != before else after


async def _tell(unit: UnitOfWork, gathering: Gathering, material: Material) -> None:
    """The secretaries hear of what they have to look at."""
    card, number = Card.material(material.id), material.versions[-1].number
    if material.accepted != number:
        key = f"version-{number}"
        await unit.outbox.notify(card, gathering.secretaries(), key=key, priority=Priority.URGENT)
    await unit.outbox.refresh(card)
    await redraw(unit, material.meeting_id, owner=material.person_id)


async def _decide(unit: UnitOfWork, material: Material) -> None:
    await unit.materials.save(material)
    await unit.outbox.refresh(Card.material(material.id), priority=Priority.OWN_TAP)
    await redraw(unit, material.meeting_id, owner=material.person_id)


async def _reviewed(unit: UnitOfWork, actor: Actor, material_id: MaterialId) -> Material:
    """Raises NotAllowedError, and NotFoundError also where its item is gone."""
    material = await _managed(unit, actor, material_id)
    find(await unit.agendas.items(material.meeting_id), material.item_id)
    return material


async def _managed(unit: UnitOfWork, actor: Actor, material_id: MaterialId) -> Material:
    material = await unit.materials.material(material_id)
    meeting = await unit.meetings.meeting(material.meeting_id)
    actor.must_manage(meeting.plan.body_ids)
    return material


async def _must_be_open(
    unit: UnitOfWork, actor: Actor, gathering: Gathering, material: Material, *, now: datetime
) -> None:
    """Raises as MayDeliver says."""
    manages = actor.manages(gathering.meeting.plan.body_ids)
    if not manages and not await is_his(unit, actor, gathering.meeting, material):
        raise NotFoundError
    gathering.meeting.must_be_announced()
    if not manages:
        must_be_ahead(gathering.meeting, now=now)
    item = next((each for each in await unit.agendas.items(gathering.meeting.id) if each.id == material.item_id), None)
    if item is None:
        raise NotFoundError
    if item.restricted or material.state is MaterialState.ON_PAPER:
        raise OnPaperError
