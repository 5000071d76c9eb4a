"""A file comes, and is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from commission.agenda.editing import find
from commission.agenda.marks import must_carry_none
from commission.clock.renew import renew_reminders
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import MaterialId
from commission.materials.access import is_his
from commission.materials.due import materials_due, must_be_ahead, must_be_open
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
    """Members get this version from now on.

    Raises NotAllowedError, NotFoundError, WrongStateError, NothingToReviewError.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, number: int) -> Material:
        async with self.work() as unit:
            material, _ = await _reviewed(unit, actor, material_id)
            accepted = material.taken(number)
            await _decide(unit, accepted)
            await unit.commit()
        return accepted


@dataclass(frozen=True, slots=True)
class ReturnMaterial:
    """Who owes it gets the remark, and a new date where the old one has passed, until the meeting begins.

    Raises NotAllowedError, NotFoundError, WrongStateError, MeetingBegunError, NothingToReviewError, TextLengthError,
    MarkedTextError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, number: int, remark: str) -> Material:
        must_carry_none(remark, self.marks)
        now = self.clock.now()
        async with self.work() as unit:
            material, gathering = await _reviewed(unit, actor, material_id)
            must_be_ahead(gathering.meeting, now=now)
            returned = _dated_anew(material.returned(number, remark), gathering, now=now)
            await _decide(unit, returned)
            debts, key = Card.debts(returned.meeting_id), f"returned-{returned.id}-{number}"
            await unit.outbox.notify(debts, [returned.person_id], key=key, priority=Priority.URGENT)
            await renew_reminders(unit, gathering.meeting, gathering.regulation, now=now)
            await unit.commit()
        return returned


@dataclass(frozen=True, slots=True)
class PutOnPaper:
    """Restricted: no file of it goes through the bot any more, and people learn where it can be read.

    Raises NotAllowedError, NotFoundError, TextLengthError.
    """

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, material_id: MaterialId, read_at: str) -> Material:
        async with self.work() as unit:
            material, gathering = await _managed(unit, actor, material_id)
            sealed = material.on_paper(read_at)
            await _decide(unit, sealed)
            await take_back(unit, gathering, [sealed])
            await unit.commit()
        return sealed


def _delivered(before: Material, file: SentFile, actor: Actor, *, at: datetime, manages: bool) -> Material:
    after = before.delivered(file, by=actor.id, at=at)
    return after.taken(after.versions[-1].number) if manages and after != before else after


def _dated_anew(returned: Material, gathering: Gathering, *, now: datetime) -> Material:
    if not returned.is_overdue(now):
        return returned
    due_at = materials_due(gathering.meeting.plan.starts_at, gathering.regulation, now=now)
    return replace(returned, due_at=due_at)


async def _tell(unit: UnitOfWork, gathering: Gathering, material: Material) -> None:
    """The secretaries hear of what they have to look at."""
    card, version = Card.material(material.id), material.versions[-1]
    if material.accepted != version.number:
        # A version that was taken out because of a mark leaves its number to the next one.
        key = f"version-{version.number}-{version.file.sha256[:12]}-{version.sent_at:%Y%m%dT%H%M%S}"
        await unit.outbox.notify(card, gathering.secretaries(), key=key, priority=Priority.URGENT)
    await unit.outbox.refresh(card)
    await redraw(unit, material.meeting_id, owner=material.person_id)


async def _decide(unit: UnitOfWork, material: Material) -> None:
    await unit.materials.save(material)
    await unit.outbox.refresh(Card.material(material.id), priority=Priority.OWN_TAP)
    await redraw(unit, material.meeting_id, owner=material.person_id)


async def _reviewed(unit: UnitOfWork, actor: Actor, material_id: MaterialId) -> tuple[Material, Gathering]:
    """Raises NotAllowedError, WrongStateError, and NotFoundError also where its item is gone."""
    material, gathering = await _managed(unit, actor, material_id)
    must_be_open(gathering.meeting)
    find(await unit.agendas.items(material.meeting_id), material.item_id)
    return material, gathering


async def _managed(unit: UnitOfWork, actor: Actor, material_id: MaterialId) -> tuple[Material, Gathering]:
    material = await unit.materials.material(material_id)
    gathering = await gather(unit, material.meeting_id)
    actor.must_manage(gathering.meeting.plan.body_ids)
    return material, gathering


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
