"""Each of those who must know hears of a revision once, and only if it looks different to him."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from commission.agenda.audience import seated, sees_whole, speakers
from commission.agenda.revision import Revision, Told
from commission.agenda.share import digest_of
from commission.delivery.card import Card, Priority
from commission.delivery.tell_many import redraw_broadcasts, tell_many
from commission.ids import PersonId, RevisionId
from commission.meetings.gathering import Gathering
from commission.meetings.hearing_order import in_hearing_order
from commission.ports.work import UnitOfWork

_ONCE = "published"


@dataclass(frozen=True, slots=True)
class Holdings:
    """What each person has been told so far; `arrived`: whose newest notice has left, or may have."""

    newest: Mapping[PersonId, Told]
    arrived: frozenset[PersonId]
    digests: Mapping[tuple[PersonId, RevisionId], str]

    def base(self, person: PersonId) -> RevisionId | None:
        """The revision in his hands: a notice that has not left counts for nothing."""
        newest = self.newest.get(person)
        if newest is None:
            return None
        return newest.revision_id if person in self.arrived else newest.base

    def digest(self, person: PersonId) -> str | None:
        """Of what is in his hands."""
        base = self.base(person)
        return self.digests.get((person, base)) if base else None


def notices(revision: Revision, gathering: Gathering, holdings: Holdings) -> list[Told]:
    """For everybody who must know, and to whom the revision looks different from what he holds."""
    sitting, found = seated(gathering), []
    for person in _recipients(gathering, revision.published_by):
        whole = sees_whole(person, revision.items, sitting, holdings.newest.get(person))
        digest = digest_of(revision.items, gathering.meeting.plan.starts_at, person, whole=whole)
        if digest != holdings.digest(person):
            found.append(Told(person, revision.id, holdings.base(person), whole, digest))
    return found


def _recipients(gathering: Gathering, published_by: PersonId | None) -> list[PersonId]:
    """The invited and the secretaries, but for whoever has published it: she knows what is in it."""
    everybody = dict.fromkeys([*gathering.invitations, *gathering.secretaries()])
    return [person for person in everybody if person != published_by]


async def held(unit: UnitOfWork, gathering: Gathering) -> Holdings:
    newest = await unit.agendas.told(gathering.meeting.id)
    arrived = [p for revision in _revisions(newest.values()) for p in await _arrived(unit, revision, newest)]
    digests = {(told.person_id, told.revision_id): told.digest for told in newest.values()}
    for told in newest.values():
        if (
            told.base
            and told.person_id not in arrived
            and (before := await unit.agendas.told_of(told.base, told.person_id))
        ):
            digests[before.person_id, before.revision_id] = before.digest
    return Holdings(newest, frozenset(arrived), digests)


async def tell(unit: UnitOfWork, gathering: Gathering, revision: Revision, *, by: PersonId) -> list[Told]:
    """Notices of older revisions that have not left yet are taken back: the new ones say all that they said."""
    holdings = await held(unit, gathering)
    told = notices(revision, gathering, holdings)
    before = _revisions(holdings.newest.values())
    older = [Card.agenda(each) for each in before]
    await unit.outbox.withdraw(*older)
    await redraw_broadcasts(unit, *older)
    await unit.agendas.tell(told)
    to = in_hearing_order(gathering, [each.person_id for each in told], speakers(revision.items))
    await tell_many(unit, Card.agenda(revision.id), to, key=_ONCE, by=by)
    await unit.outbox.refresh(*older, *(Card.readers(each) for each in before))
    return told


async def give_current(unit: UnitOfWork, gathering: Gathering, person: PersonId, *, whole: bool | None = None) -> None:
    """To somebody who is invited later. `whole`: he sits in for a member."""
    revision = await unit.agendas.latest(gathering.meeting.id)
    if revision is None:
        return
    if whole is None:
        whole = sees_whole(person, revision.items, seated(gathering), None)
    digest = digest_of(revision.items, gathering.meeting.plan.starts_at, person, whole=whole)
    await unit.agendas.tell([Told(person, revision.id, None, whole, digest)])
    await unit.outbox.notify(Card.agenda(revision.id), [person], key=_ONCE, priority=Priority.URGENT)
    await unit.outbox.refresh(Card.agenda(revision.id), to=person)  # who has it already sees more of it now
    await unit.outbox.refresh(Card.readers(revision.id))


def _revisions(told: Iterable[Told]) -> list[RevisionId]:
    return sorted({each.revision_id for each in told})


async def _arrived(unit: UnitOfWork, revision: RevisionId, newest: Mapping[PersonId, Told]) -> Sequence[PersonId]:
    records = await unit.outbox.records(Card.agenda(revision))
    return [
        person
        for person, told in newest.items()
        if told.revision_id == revision and person in records and records[person].may_have_arrived
    ]
