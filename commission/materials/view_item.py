"""An agenda item with the materials that its reader can get."""

from collections.abc import Mapping
from dataclasses import dataclass

from commission.agenda.item import AgendaItem
from commission.agenda.view_agenda import AgendaView, NumberedItem, look_at_latest
from commission.errors import NotFoundError
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.access import is_his
from commission.materials.debt import debts_of
from commission.materials.material import Material, MaterialState, OnPaperError
from commission.materials.version import Version
from commission.meetings.gathering import bodies_of
from commission.ports.work import UnitOfWork, Work, one_look
from commission.roster.actor import Actor
from commission.roster.body import Body


@dataclass(frozen=True, slots=True)
class ItemView:
    """`view`: the newest revision as the reader sees it. `materials`: that he can get, or read on paper."""

    view: AgendaView
    item: NumberedItem
    materials: tuple[Material, ...]


@dataclass(frozen=True, slots=True)
class ItemsView:
    """`counts`: how many materials each item of his has; an item without any is not there."""

    view: AgendaView
    counts: Mapping[AgendaItemId, int]


@dataclass(frozen=True, slots=True)
class TakenFile:
    """`number`: the place of the item in the agenda."""

    material: Material
    version: Version
    item: AgendaItem
    number: int
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class ViewItem:
    """Raises NoAgendaError, NotFoundError for an item that he does not see."""

    work: Work

    @one_look
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId, item_id: AgendaItemId) -> ItemView:
        async with self.work.reading() as unit:
            view = await look_at_latest(unit, person_id, meeting_id)
            found = next((each for each in view.items if each.item.id == item_id), None)
            if found is None:
                raise NotFoundError
            return ItemView(view, found, (await _to_be_had(unit, view)).get(item_id, ()))


@dataclass(frozen=True, slots=True)
class ViewItems:
    """Raises NoAgendaError, NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> ItemsView:
        async with self.work.reading() as unit:
            view = await look_at_latest(unit, person_id, meeting_id)
            materials = await _to_be_had(unit, view)
            return ItemsView(view, {item_id: len(those) for item_id, those in materials.items()})


@dataclass(frozen=True, slots=True)
class TakeFile:
    """`number` 0: the version that people are given, while its item is on the agenda and in the working copy.

    Any other is for those who manage the meeting, and for who owes it and has not left.
    Raises NotFoundError, OnPaperError, NoAgendaError.
    """

    work: Work

    @one_look
    async def __call__(self, actor: Actor, material_id: MaterialId, number: int = 0) -> TakenFile:
        async with self.work.reading() as unit:
            material = await unit.materials.material(material_id)
            meeting = await unit.meetings.meeting(material.meeting_id)
            bodies = await bodies_of(unit, meeting)
            if actor.manages(meeting.plan.body_ids) or await is_his(unit, actor, meeting, material):
                return await _any(unit, material, number, bodies)
            view = await look_at_latest(unit, actor.id, material.meeting_id)
            item = next((each for each in view.items if each.item.id == material.item_id), None)
            copy = await unit.agendas.items(material.meeting_id)
            if item is None or number or all(each.id != material.item_id for each in copy):
                raise NotFoundError
            return _taken(material, material.served, item.item, item.number, bodies)


async def _any(unit: UnitOfWork, material: Material, number: int, bodies: tuple[Body, ...]) -> TakenFile:
    """Also of an item that nobody else has seen yet."""
    debts = await debts_of(unit, await unit.meetings.meeting(material.meeting_id), [material])
    if not debts:
        raise NotFoundError
    wanted = next((each for each in material.versions if each.number == number), None)
    version = wanted if number else material.served or material.latest
    return _taken(material, version, debts[0].item, debts[0].number, bodies)


def _taken(
    material: Material, version: Version | None, item: AgendaItem, number: int, bodies: tuple[Body, ...]
) -> TakenFile:
    if item.restricted or material.state is MaterialState.ON_PAPER:
        raise OnPaperError
    if version is None:
        raise NotFoundError
    return TakenFile(material, version, item, number, bodies)


async def _to_be_had(unit: UnitOfWork, view: AgendaView) -> dict[AgendaItemId, tuple[Material, ...]]:
    """By item, of those that the reader sees; of a restricted item nothing, in the working copy or as published."""
    copy = {item.id: item for item in await unit.agendas.items(view.meeting.id)}
    open_ones = {each.item.id for each in view.items if not _is_sealed(each.item, copy.get(each.item.id))}
    found: dict[AgendaItemId, tuple[Material, ...]] = {}
    for each in await unit.materials.of_meeting(view.meeting.id):
        if each.item_id in open_ones and (each.served or each.state is MaterialState.ON_PAPER):
            found[each.item_id] = (*found.get(each.item_id, ()), each)
    return found


def _is_sealed(published: AgendaItem, today: AgendaItem | None) -> bool:
    """What was taken off the working copy is given to nobody: it may be entered again as a restricted one."""
    return published.restricted or today is None or today.restricted
