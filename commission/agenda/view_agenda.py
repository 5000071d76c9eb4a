"""What one person sees of an agenda, and that he has seen it."""

from dataclasses import dataclass, replace

from commission.agenda.audience import seated, sees_whole
from commission.agenda.item import AgendaItem
from commission.agenda.revision import NoAgendaError, OldRevisionError, Reading, Revision, Told
from commission.agenda.share import Difference, changes_for, share_of, unsaid
from commission.agenda.timing import Expected, expected_times
from commission.delivery.card import Card, Priority
from commission.errors import NotFoundError
from commission.ids import MeetingId, PersonId, RevisionId
from commission.meetings.gathering import bodies_of, gather
from commission.meetings.meeting import Meeting
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look, one_trip
from commission.roster.body import Body


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """`number` is its place in the whole agenda, whatever else of that the reader sees."""

    number: int
    item: AgendaItem
    expected: Expected


@dataclass(frozen=True, slots=True)
class AgendaView:
    """`items`: what concerns the reader; `whole`: that is all of it.

    `base`: the number of the revision that he held before, None if this is the first that he is shown; `changes`: what
    is different for him since. `reading`: the newest that he says he has read. `is_latest`: no later one looks
    different to him.
    """

    meeting: Meeting
    bodies: tuple[Body, ...]
    revision: Revision
    is_latest: bool
    whole: bool
    items: tuple[NumberedItem, ...]
    base: int | None = None
    changes: tuple[Difference, ...] = ()
    reading: Reading | None = None

    @property
    def comes_with_the_invitation(self) -> bool:
        return self.revision.published_at == self.meeting.announced_at

    @property
    def is_read(self) -> bool:
        return self.reading is not None and self.reading.number >= self.revision.number


@dataclass(frozen=True, slots=True)
class ViewRevision:
    """What he was told by it. Raises NotFoundError for whoever was not told of it, or may not see it any more."""

    work: Work

    @one_look
    async def __call__(self, person_id: PersonId, revision_id: RevisionId) -> AgendaView:
        async with self.work.reading() as unit:
            revision = await unit.agendas.revision(revision_id)
            told = await unit.agendas.told_of(revision_id, person_id)
            if told is None:
                raise NotFoundError
            return await _view(unit, revision, told)


@dataclass(frozen=True, slots=True)
class ViewAgenda:
    """The newest revision, without what has changed. Raises NoAgendaError, NotFoundError."""

    work: Work

    @one_look
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> AgendaView:
        async with self.work.reading() as unit:
            return await look_at_latest(unit, person_id, meeting_id)


@dataclass(frozen=True, slots=True)
class ConfirmReading:
    """«Ознакомлен», once a revision. Raises NotFoundError, OldRevisionError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, person_id: PersonId, revision_id: RevisionId) -> Revision:
        async with self.work() as unit:
            revision = await unit.agendas.revision(revision_id)
            told = await unit.agendas.newest_told(revision.meeting_id, person_id)
            await _must_see(unit, await unit.meetings.meeting(revision.meeting_id), person_id)
            if told is None:
                raise NotFoundError
            if told.revision_id != revision_id:
                raise OldRevisionError
            reading = Reading(person_id, revision.number, self.clock.now())
            if await unit.agendas.read(revision.meeting_id, reading):
                await unit.outbox.refresh(Card.agenda(revision_id), to=person_id, priority=Priority.OWN_TAP)
                await unit.outbox.refresh(Card.readers(revision_id))
                await unit.commit()
        return revision


async def look_at_latest(unit: UnitOfWork, person_id: PersonId, meeting_id: MeetingId) -> AgendaView:
    """Raises NoAgendaError, NotFoundError."""
    revision = await unit.agendas.latest(meeting_id)
    if revision is None:
        raise NoAgendaError
    told = await unit.agendas.newest_told(meeting_id, person_id)
    return await _view(unit, revision, told or await _as_would_be_told(unit, revision, person_id))


async def _view(unit: UnitOfWork, revision: Revision, told: Told) -> AgendaView:
    meeting = await unit.meetings.meeting(revision.meeting_id)
    await _must_see(unit, meeting, told.person_id)
    newest = await unit.agendas.newest_told(meeting.id, told.person_id)
    base = await unit.agendas.revision(told.base) if told.base else None
    revision, base = await _without_sealed(unit, revision, base)
    starts_at = meeting.plan.starts_at
    times = expected_times(revision.items, starts_at)
    mine = {item.id for item in share_of(revision.items, told.person_id, whole=told.whole)}
    return AgendaView(
        meeting=meeting,
        bodies=await bodies_of(unit, meeting),
        revision=revision,
        is_latest=newest is None or newest.revision_id <= revision.id,
        whole=told.whole,
        items=tuple(
            NumberedItem(number, item, times[item.id])
            for number, item in enumerate(revision.items, start=1)
            if item.id in mine
        ),
        base=base.number if base else None,
        changes=changes_for(base.items, revision.items, starts_at, starts_at, told.person_id, whole=told.whole)
        if base
        else (),
        reading=await unit.agendas.reading_of(meeting.id, told.person_id),
    )


async def _without_sealed(
    unit: UnitOfWork, revision: Revision, base: Revision | None
) -> tuple[Revision, Revision | None]:
    """Of what has been restricted since nothing is said any more, also of what is gone since the revision before."""
    before = base.items if base else ()
    sealed = await unit.agendas.sealed_among({item.id for item in (*revision.items, *before)})
    if not sealed:
        return revision, base
    there = {item.id for item in revision.items}
    shown = tuple(unsaid(each) if each.id in sealed and not each.restricted else each for each in revision.items)
    gone = tuple(unsaid(each) if each.id in sealed and each.id not in there else each for each in before)
    return replace(revision, items=shown), replace(base, items=gone) if base else None


async def _must_see(unit: UnitOfWork, meeting: Meeting, person_id: PersonId) -> None:
    """Raises NotFoundError for whoever is neither invited (any more) nor a secretary of it."""
    meeting.must_be_known()
    actor = await unit.roster.actor_of(person_id)
    if not actor.manages(meeting.plan.body_ids):
        await unit.meetings.invitation(meeting.id, person_id)


async def _as_would_be_told(unit: UnitOfWork, revision: Revision, person_id: PersonId) -> Told:
    gathering = await gather(unit, revision.meeting_id)
    whole = sees_whole(person_id, revision.items, seated(gathering), None)
    return Told(person_id, revision.id, None, whole, "")
