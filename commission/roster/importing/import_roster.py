"""A roster comes in: first shown, then stored in one piece or not at all."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from commission.delivery.card import Card
from commission.errors import CommissionError, NotAllowedError
from commission.ids import BodyId, PersonId
from commission.meetings.meeting import Meeting, MeetingState
from commission.moment import Clock
from commission.ports.roster import Roster
from commission.ports.work import UnitOfWork, Work
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.roster.importing.changes import PersonChange
from commission.roster.importing.plan import ImportPlan, plan_import
from commission.roster.importing.snapshot import Snapshot, take_snapshot
from commission.roster.importing.table import Table
from commission.roster.regulation import DEFAULT_TIME_ZONE
from commission.scheduling.members import ask_newcomers

_TRUSTED = {Role.SECRETARY, Role.CHAIR}
_CONTACTS = {"phone", "email"}
_BOARDS = 100  # as many of the newest meetings are looked through for boards to redraw


class ImportRefusedError(CommissionError):
    """A half-bad file imports nothing. Facts: `faults`, `questions` (how many are open)."""

    key = "error-import-refused"


class ForeignPersonError(NotAllowedError):
    """What is known of him is others' to change. Facts: `name`."""

    key = "error-foreign-person"


@dataclass(frozen=True, slots=True)
class PreviewImport:
    """What an import would do; `actor` None is the operator at the command line.

    Raises NotAllowedError for anybody but a secretary, and for seats in somebody else's bodies; ForeignPersonError.
    """

    work: Work

    async def __call__(self, actor: Actor | None, table: Table, decisions: Mapping[str, str | int]) -> ImportPlan:
        _must_import(actor)
        async with self.work.reading() as unit:
            snapshot = await take_snapshot(unit.roster)
        # Seconds for the largest tables: the others' taps do not wait for it.
        plan = await asyncio.to_thread(plan_import, table, snapshot, decisions)
        _must_manage(actor, plan, snapshot)
        return plan


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """Does what the preview said, as the roster is by now. Raises as PreviewImport, and ImportRefusedError.

    A body that the file brings lives in `time_zone` (IANA), until its regulation says another.
    """

    work: Work
    clock: Clock
    time_zone: str = DEFAULT_TIME_ZONE

    async def __call__(self, actor: Actor | None, table: Table, decisions: Mapping[str, str | int]) -> ImportPlan:
        _must_import(actor)
        async with self.work.reading() as unit:
            seen = await take_snapshot(unit.roster)
        # Seconds for the largest tables: within the transaction, everybody's taps would wait for it.
        plan = await asyncio.to_thread(plan_import, table, seen, decisions)
        async with self.work() as unit:
            snapshot = await take_snapshot(unit.roster)
            if snapshot != seen:
                plan = await asyncio.to_thread(plan_import, table, snapshot, decisions)
            if not plan.can_be_applied:
                raise ImportRefusedError(faults=len(plan.faults), questions=len(plan.questions))
            _must_manage(actor, plan, snapshot)
            if plan.changes_anything:
                await _store(unit.roster, plan, self.time_zone)
                await self._redraw_boards(unit, plan)
                await ask_newcomers(unit, plan.touched_bodies, self.clock.now())
                await unit.commit()
        return plan

    async def _redraw_boards(self, unit: UnitOfWork, plan: ImportPlan) -> None:
        """Seats decide about quorums that somebody is looking at."""
        if plan.touched_bodies:
            for meeting in await unit.meetings.page(plan.touched_bodies, limit=_BOARDS, offset=0):
                if self._is_ahead(meeting):
                    await unit.outbox.refresh(Card.board(meeting.id))

    def _is_ahead(self, meeting: Meeting) -> bool:
        return meeting.state is MeetingState.ANNOUNCED and meeting.plan.starts_at > self.clock.now()


def _must_import(actor: Actor | None) -> None:
    if actor:
        actor.must_be_secretary()


def _must_manage(actor: Actor | None, plan: ImportPlan, before: Snapshot) -> None:
    """A secretary gives no seats, and no vote, in a body that is not his; for a new body anybody's is as good.

    He writes only over what is known of those who sit in a body of his already. Whoever has the number gets in by
    it, so that of a secretary or a chair is changed only by those who manage the body where he is one.
    """
    if actor is None or actor.person.is_operator:
        return
    for body_id in plan.touched_bodies:
        actor.must_manage([body_id])
    seats = defaultdict[PersonId, list[Membership]](list)
    for seat in before.memberships:
        seats[seat.person_id].append(seat)
    for change in plan.changed:
        if change.fields and not _may_change(actor, change, seats[change.after.id]):
            raise ForeignPersonError(name=change.after.name)


def _may_change(actor: Actor, change: PersonChange, seats: Sequence[Membership]) -> bool:
    if not actor.manages(seat.body_id for seat in seats):
        return False
    if not _CONTACTS.intersection(field.field for field in change.fields):
        return True
    return all(actor.manages([seat.body_id]) for seat in seats if seat.role in _TRUSTED)


async def _store(roster: Roster, plan: ImportPlan, time_zone: str) -> None:
    bodies: dict[BodyId, BodyId] = {}
    for body in plan.new_bodies:
        local = replace(body, regulation=replace(body.regulation, time_zone=time_zone))
        bodies[body.id] = await roster.add_body(local)
    people: dict[PersonId, PersonId] = {}
    for person in plan.people:
        if person.is_new:
            people[person.after.id] = await roster.add_person(person.after)
        elif person.fields:
            await roster.save_person(person.after)
    seats = [
        replace(
            seat,
            person_id=people.get(seat.person_id, seat.person_id),
            body_id=bodies.get(seat.body_id, seat.body_id),
            substitutes_for=seat.substitutes_for and people.get(seat.substitutes_for, seat.substitutes_for),
        )
        for seat in plan.memberships
    ]
    await roster.save_memberships(seats)
