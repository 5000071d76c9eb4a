"""From the working copy to a frozen revision that people hold."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.agenda.audience import newcomers
from commission.agenda.changes import Change, is_seen
from commission.agenda.diff import diff
from commission.agenda.item import AgendaItem
from commission.agenda.revision import EmptyAgendaError, NothingNewError, Revision, StaleAgendaError
from commission.agenda.telling import held, notices, tell
from commission.clock.renew import renew_reminders
from commission.delivery.card import Card, Priority
from commission.ids import MeetingId, PersonId, RevisionId
from commission.meetings.gathering import Gathering, gather
from commission.meetings.rounds import invitation_key
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_long_look, one_trip
from commission.roster.actor import Actor
from commission.roster.person import Person


@dataclass(frozen=True, slots=True)
class Publication:
    """What would go out now, and to whom. `edition` says which working copy was looked at.

    `told`: who gets a message; `unchanged`: how many hold the same already; `newcomers`: who is named in the agenda,
    but not invited yet, and will be; `strangers`: names that the roster does not know.
    """

    number: int
    items: tuple[AgendaItem, ...]
    changes: tuple[Change, ...]
    told: tuple[Person, ...]
    unchanged: int
    newcomers: tuple[Person, ...]
    strangers: tuple[str, ...]
    edition: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class PreviewPublication:
    """Raises NotAllowedError, NotFoundError, WrongStateError, EmptyAgendaError, NothingNewError."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId) -> Publication:
        async with self.work.reading() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            gathering.meeting.must_be_announced()
            items, latest = await unit.agendas.items(meeting_id), await unit.agendas.latest(meeting_id)
            revision = next_revision(gathering, items, latest, by=actor.id, at=self.clock.now())
            missing = newcomers(gathering, items)
            told = {each.person_id for each in notices(revision, gathering, await held(unit, gathering))}
            people = await unit.roster.people({*told, *missing})
        before = latest.items if latest else ()
        return Publication(
            number=revision.number,
            items=items,
            changes=tuple(filter(is_seen, diff(before, items))),
            told=tuple(person for person in people if person.id in told or person.id in missing),
            unchanged=len(set(gathering.invitations) - told),
            newcomers=tuple(person for person in people if person.id in missing),
            strangers=_strangers(items),
            edition=edition_of(items),
            time_zone=gathering.meeting.plan.time_zone,
        )


@dataclass(frozen=True, slots=True)
class PublishAgenda:
    """Freezes the working copy; whoever it concerns is told what has changed for him, the first time all of it.

    Raises NotAllowedError, NotFoundError, WrongStateError, EmptyAgendaError, NothingNewError, StaleAgendaError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, based_on: str) -> Revision:
        async with self.work() as unit:
            gathering = await gather(unit, meeting_id)
            actor.must_manage(gathering.meeting.plan.body_ids)
            gathering.meeting.must_be_announced()
            items = await unit.agendas.items(meeting_id)
            if edition_of(items) != based_on:
                raise StaleAgendaError
            gathering = await _invite_newcomers(unit, gathering, items)
            revision = await publish(unit, gathering, items, by=actor.id, at=self.clock.now())
            await unit.commit()
        return revision


async def publish(
    unit: UnitOfWork, gathering: Gathering, items: Sequence[AgendaItem], *, by: PersonId, at: datetime
) -> Revision:
    """Raises EmptyAgendaError, NothingNewError."""
    latest = await unit.agendas.latest(gathering.meeting.id)
    revision = await unit.agendas.publish(next_revision(gathering, items, latest, by=by, at=at))
    await tell(unit, gathering, revision, by=by)
    board = Card.readers(revision.id)
    await unit.outbox.notify(board, [by], key="published", priority=Priority.OWN_TAP)
    await renew_reminders(unit, gathering.meeting, gathering.regulation, now=at)
    return revision


def next_revision(
    gathering: Gathering, items: Sequence[AgendaItem], latest: Revision | None, *, by: PersonId, at: datetime
) -> Revision:
    """Raises EmptyAgendaError, NothingNewError."""
    if not items:
        raise EmptyAgendaError
    if latest and latest.items == tuple(items):
        raise NothingNewError
    number = latest.number + 1 if latest else 1
    return Revision(RevisionId(0), gathering.meeting.id, number, tuple(items), at, by)


def edition_of(items: Sequence[AgendaItem]) -> str:
    """Equal for equal agendas: by it a preview knows whether somebody has changed the working copy meanwhile."""
    return hashlib.sha256(repr(tuple(items)).encode()).hexdigest()[:16]


async def _invite_newcomers(unit: UnitOfWork, gathering: Gathering, items: Sequence[AgendaItem]) -> Gathering:
    missing = newcomers(gathering, items)
    if not missing:
        return gathering
    meeting = gathering.meeting
    for person in missing:
        await unit.meetings.also_invite(meeting.id, person, meeting.round)
    key = invitation_key(meeting)
    await unit.outbox.notify(Card.invitation(meeting.id), missing, key=key, priority=Priority.URGENT)
    await unit.outbox.refresh(Card.board(meeting.id))
    return await gather(unit, meeting.id)


def _strangers(items: Sequence[AgendaItem]) -> tuple[str, ...]:
    names = (each.name for item in items for each in item.participants if each.person_id is None)
    return tuple(dict.fromkeys(names))
