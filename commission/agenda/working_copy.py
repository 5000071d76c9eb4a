"""The secretary's working copy: nobody else sees it until it is published."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from commission.agenda.editing import Items, added, find, moved, removed, replaced
from commission.agenda.guarded import guarded
from commission.agenda.hushing import hush
from commission.agenda.item import AgendaItem
from commission.agenda.marks import carries, unmarked
from commission.agenda.revision import Revision
from commission.agenda.seal_gone import seal_gone
from commission.ids import AgendaItemId, BodyId, MeetingId
from commission.materials.follow_items import carry_materials, follow_items
from commission.meetings.gathering import bodies_of
from commission.meetings.meeting import Meeting, MeetingState, WrongStateError
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body

_MEETINGS_AT_MOST = 50
_STILL_OPEN = {MeetingState.DRAFT, MeetingState.ANNOUNCED}


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """`published`: the newest revision, None if there is none."""

    meeting: Meeting
    bodies: tuple[Body, ...]
    items: Items
    published: Revision | None

    @property
    def is_published(self) -> bool:
        """Nothing has been changed since."""
        return self.published is not None and self.published.items == self.items

    @property
    def minutes(self) -> int:
        """How long it takes, as far as the items say."""
        return sum(item.minutes or 0 for item in self.items)

    def item(self, item_id: AgendaItemId) -> AgendaItem:
        """Raises NotFoundError."""
        return find(self.items, item_id)

    def number(self, item_id: AgendaItemId) -> int:
        """Its place, from 1. Raises NotFoundError."""
        return self.items.index(self.item(item_id)) + 1


@dataclass(frozen=True, slots=True)
class ViewWorkingCopy:
    """Raises NotAllowedError, NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> WorkingCopy:
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            bodies = await bodies_of(unit, meeting)
            items = await unit.agendas.items(meeting_id)
            return WorkingCopy(meeting, bodies, items, await unit.agendas.latest(meeting_id))


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """`change` makes the new item of the one that is stored. What carries one of the `marks` does not come in.

    Raises NotAllowedError, NotFoundError, WrongStateError and what `AgendaItem.checked` and `guarded` raise.
    """

    work: Work
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(
        self,
        actor: Actor,
        meeting_id: MeetingId,
        item_id: AgendaItemId,
        change: Callable[[AgendaItem], AgendaItem],
    ) -> Items:
        def changed(items: Items) -> Items:
            return replaced(items, change(find(items, item_id)).checked())

        return await _stored(self.work, actor, meeting_id, changed, self.marks)


@dataclass(frozen=True, slots=True)
class MoveItem:
    """`by` places: down when it is positive; as far as there is room. Raises as ChangeItem."""

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, item_id: AgendaItemId, by: int) -> Items:
        return await _stored(self.work, actor, meeting_id, lambda items: moved(items, item_id, by), ())


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Raises as ChangeItem."""

    work: Work

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, item_id: AgendaItemId) -> Items:
        return await _stored(self.work, actor, meeting_id, lambda items: removed(items, item_id), ())


@dataclass(frozen=True, slots=True)
class CarryItemOver:
    """To the end of another meeting's agenda, with what it owes. Raises as ChangeItem."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, item_id: AgendaItemId, to: MeetingId) -> Items:
        async with self.work() as unit:
            item = find(await unit.agendas.items(meeting_id), item_id)
            left = await edited(unit, actor, meeting_id, lambda items: removed(items, item_id), ())
            there = await edited(unit, actor, to, lambda items: added(items, replace(item, id=AgendaItemId(0))), ())
            await unit.agendas.carried(there[-1].id, item_id)
            await carry_materials(unit, item_id, there[-1].id, to, now=self.clock.now())
            await unit.commit()
        return left


@dataclass(frozen=True, slots=True)
class ListLaterMeetings:
    """To which an item may be carried over: drafts and announced ones of the same bodies, the nearest first.

    Raises NotAllowedError, NotFoundError.
    """

    work: Work

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> list[Meeting]:
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            found = await unit.meetings.page(meeting.plan.body_ids, limit=_MEETINGS_AT_MOST, offset=0)
        later = [other for other in found if _is_later(other, meeting) and _shares_body(other, meeting.plan.body_ids)]
        return sorted(later, key=lambda other: other.plan.starts_at)


async def edited(
    unit: UnitOfWork,
    actor: Actor,
    meeting_id: MeetingId,
    change: Callable[[Items], Items],
    marks: Sequence[str],
    restricted: Sequence[str] = (),
) -> Items:
    """The working copy after the change, as it is stored. Whatever words come into an agenda come in here.

    `marks`: none where a change brings no new words. `restricted`: titles, without their marks, that the change itself
    has already left out. Raises NotAllowedError, NotFoundError, WrongStateError and what
    `guarded` raises.
    """
    meeting = await unit.meetings.meeting(meeting_id)
    actor.must_manage(meeting.plan.body_ids)
    if meeting.state not in _STILL_OPEN:
        raise WrongStateError(state=meeting.state)
    items = await unit.agendas.items(meeting_id)
    wanted = change(items)
    changed = guarded(items, wanted, marks)
    if changed != items:
        stored = await unit.agendas.replace(meeting_id, changed)
        await follow_items(unit, meeting_id, items, stored, by=actor.id)
        await hush(unit, meeting, items, stored)
        items = stored
    new = [unmarked(each.title, marks) for each in wanted if not each.id and carries(each.title, marks)]
    await seal_gone(unit, meeting, [*restricted, *new])
    return items


async def _stored(
    work: Work, actor: Actor, meeting_id: MeetingId, change: Callable[[Items], Items], marks: Sequence[str]
) -> Items:
    async with work() as unit:
        items = await edited(unit, actor, meeting_id, change, marks)
        await unit.commit()
    return items


def _is_later(other: Meeting, meeting: Meeting) -> bool:
    return other.state in _STILL_OPEN and other.id != meeting.id and other.plan.starts_at > meeting.plan.starts_at


def _shares_body(other: Meeting, bodies: tuple[BodyId, ...]) -> bool:
    return not set(bodies).isdisjoint(other.plan.body_ids)
