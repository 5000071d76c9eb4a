"""What those see who owe materials, and those who wait for them."""

from dataclasses import dataclass
from datetime import datetime

from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import MaterialId, MeetingId, PersonId
from commission.materials.access import has_left
from commission.materials.debt import Debt, debts_of
from commission.materials.due import is_open, must_be_ahead, must_be_open
from commission.materials.material import Material, MaterialState
from commission.meetings.gathering import bodies_of
from commission.meetings.meeting import Meeting, MeetingState
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_look
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person, Reach


@dataclass(frozen=True, slots=True)
class DebtsView:
    """What one person, or everybody, was asked for, and what has become of it, in the order of the agenda.

    `now` is UTC.
    """

    meeting: Meeting
    bodies: tuple[Body, ...]
    debts: tuple[Debt, ...]
    now: datetime

    @property
    def is_ahead(self) -> bool:
        """Materials are still waited for."""
        return self.meeting.state is MeetingState.ANNOUNCED and self.now < self.meeting.plan.starts_at


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file of a material that was recalled still in his chat; `stays`: Telegram does not delete it."""

    person: Person
    stays: bool


@dataclass(frozen=True, slots=True)
class MaterialView:
    debt: Debt
    bodies: tuple[Body, ...]
    now: datetime
    holders: tuple[Holder, ...] = ()

    @property
    def may_be_accepted(self) -> bool:
        return self.debt.material.state is MaterialState.DELIVERED and is_open(self.debt.meeting)

    @property
    def may_be_returned(self) -> bool:
        """Its author can still send another."""
        return self.may_be_accepted and self.now < self.debt.meeting.plan.starts_at

    def must_be_returnable(self, number: int) -> None:
        """Raises WrongStateError, MeetingBegunError, and NothingToReviewError for any but the version that waits."""
        self.debt.material.taken(number)
        must_be_open(self.debt.meeting)
        must_be_ahead(self.debt.meeting, now=self.now)


@dataclass(frozen=True, slots=True)
class ViewDebts:
    """Raises NotFoundError, also for who has left."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, person_id: PersonId, meeting_id: MeetingId) -> DebtsView:
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            meeting.must_be_known()
            if await has_left(unit, await unit.roster.actor_of(person_id), meeting):
                raise NotFoundError
            his = [each for each in await unit.materials.of_meeting(meeting_id) if each.person_id == person_id]
            debts = await debts_of(unit, meeting, his)
            return DebtsView(meeting, await bodies_of(unit, meeting), debts, self.clock.now())


@dataclass(frozen=True, slots=True)
class ListDebts:
    """What he may send now, for all announced meetings ahead: what is owed comes first, by its date.

    Also what has been delivered or accepted: a newer version may come. Nothing of a meeting that he has left.
    """

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, person_id: PersonId) -> list[Debt]:
        async with self.work.reading() as unit:
            found: list[Debt] = []
            actor = await unit.roster.actor_of(person_id)
            his = await unit.materials.open_of(person_id, self.clock.now())
            for meeting_id in dict.fromkeys(each.meeting_id for each in his):
                meeting = await unit.meetings.meeting(meeting_id)
                if await has_left(unit, actor, meeting):
                    continue
                found += await debts_of(unit, meeting, [each for each in his if each.meeting_id == meeting_id])
        sendable = [debt for debt in found if not debt.is_on_paper]
        return sorted(sendable, key=lambda debt: (not debt.material.is_owed, debt.material.due_at))


@dataclass(frozen=True, slots=True)
class ViewMaterial:
    """For those who manage the meeting. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, material_id: MaterialId) -> MaterialView:
        async with self.work.reading() as unit:
            material = await unit.materials.material(material_id)
            meeting = await unit.meetings.meeting(material.meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            debts = await debts_of(unit, meeting, [material])
            if not debts:
                raise NotFoundError
            bodies, holders = await bodies_of(unit, meeting), await _holders(unit, material)
            return MaterialView(debts[0], bodies, self.clock.now(), holders)


@dataclass(frozen=True, slots=True)
class ViewMaterials:
    """Who owes what: for those who manage the meeting and those who preside. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> DebtsView:
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_oversee(meeting.plan.body_ids)
            if not actor.manages(meeting.plan.body_ids):
                meeting.must_be_known()
            debts = await debts_of(unit, meeting, await unit.materials.of_meeting(meeting_id))
            return DebtsView(meeting, await bodies_of(unit, meeting), debts, self.clock.now())


async def _holders(unit: UnitOfWork, material: Material) -> tuple[Holder, ...]:
    """What somebody's chat is closed for cannot be deleted there either.

    A mark may be written on a file later: then no version is left, or only an earlier one, which people may keep.
    """
    stays = await unit.outbox.holders(Card.file(material.id))
    if material.state is not MaterialState.ON_PAPER and material.versions:
        stays = {person: True for person, in_vain in stays.items() if in_vain}
    people = await unit.roster.people(stays) if stays else []
    return tuple(Holder(each, stays[each.id] or each.reach is not Reach.REACHABLE) for each in people)
