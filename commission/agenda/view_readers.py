"""Who has read what was published: the secretary's board of one revision."""

from dataclasses import dataclass
from enum import StrEnum

from commission.agenda.revision import Reading, Revision
from commission.delivery.card import Card
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import RevisionId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.hearing_order import in_hearing_order
from commission.meetings.meeting import Meeting
from commission.ports.work import UnitOfWork, Work, one_long_look
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person, Reach


class Familiarity(StrEnum):
    """What is known of one person and the agenda that he should know; the better comes first."""

    READ = "read"
    TOLD = "told"  # he has it, and has not said that he has read it
    WAITING = "waiting"  # on its way to him
    UNREACHABLE = "unreachable"  # to be told by phone


@dataclass(frozen=True, slots=True)
class Reader:
    """`read`: the number of the newest revision that he has read; `should`: of the newest that looks new to him."""

    person: Person
    familiarity: Familiarity
    should: int
    read: int | None


@dataclass(frozen=True, slots=True)
class ReadersView:
    """`is_latest`: of the meeting's revisions."""

    meeting: Meeting
    bodies: tuple[Body, ...]
    revision: Revision
    is_latest: bool
    readers: tuple[Reader, ...]

    def those(self, familiarity: Familiarity) -> list[Reader]:
        return [reader for reader in self.readers if reader.familiarity is familiarity]


@dataclass(frozen=True, slots=True)
class ViewReaders:
    """For those who manage the meeting and those who preside. Raises NotAllowedError, NotFoundError."""

    work: Work

    @one_long_look
    async def __call__(self, actor: Actor, revision_id: RevisionId) -> ReadersView:
        async with self.work.reading() as unit:
            revision = await unit.agendas.revision(revision_id)
            gathering = await gather(unit, revision.meeting_id)
            actor.must_oversee(gathering.meeting.plan.body_ids)
            latest = await unit.agendas.latest(revision.meeting_id)
            readers = await _readers(unit, gathering)
        is_latest = latest is not None and latest.id == revision.id
        return ReadersView(gathering.meeting, gathering.bodies, revision, is_latest, readers)


async def _readers(unit: UnitOfWork, gathering: Gathering) -> tuple[Reader, ...]:
    told = await unit.agendas.told(gathering.meeting.id)
    readings = await unit.agendas.readings(gathering.meeting.id)
    numbers, records = {}, {}
    for revision_id in {each.revision_id for each in told.values()}:
        numbers[revision_id] = (await unit.agendas.revision(revision_id)).number
        records[revision_id] = await unit.outbox.records(Card.agenda(revision_id))
    people = {person.id: person for person in await unit.roster.people(told)}
    return tuple(
        _reader(
            people[person_id],
            numbers[told[person_id].revision_id],
            readings.get(person_id),
            records[told[person_id].revision_id].get(person_id),
        )
        for person_id in in_hearing_order(gathering, told)
        if person_id in people
    )


def _reader(person: Person, should: int, reading: Reading | None, record: DeliveryRecord | None) -> Reader:
    return Reader(person, _familiarity(person, should, reading, record), should, reading.number if reading else None)


def _familiarity(person: Person, should: int, reading: Reading | None, record: DeliveryRecord | None) -> Familiarity:
    if reading and reading.number >= should:
        return Familiarity.READ
    if record and record.may_have_arrived:
        return Familiarity.TOLD
    if person.reach is not Reach.REACHABLE or (record and record.state is DeliveryState.FAILED):
        return Familiarity.UNREACHABLE
    return Familiarity.WAITING
