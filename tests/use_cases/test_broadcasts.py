"""Telling many: who hears first, who may steer it, and what becomes of it when the meeting changes."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from commission.delivery.broadcast import CROWD, BroadcastOverError, BroadcastState
from commission.delivery.card import Card, CardKind
from commission.delivery.job import Job, Sent
from commission.delivery.record import DeliveryState
from commission.errors import NotAllowedError
from commission.ids import BroadcastId, PersonId
from commission.meetings.board import Obstacle
from commission.meetings.remind_unanswered import JustRemindedError
from commission.meetings.steer_broadcast import BroadcastView
from commission.roster.actor import Actor
from commission.roster.body import Membership
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock, joined, plan
from tests.storage.outbox_rows import claim

PAUSED, STOPPED, RUNNING = BroadcastState.PAUSED, BroadcastState.STOPPED, BroadcastState.RUNNING
FIRST = BroadcastId(1)


@dataclass(frozen=True)
class Office:
    """A meeting announced to so many that it is a broadcast; `crowd` are those without a role."""

    house: House
    secretary: Actor
    crowd: list[PersonId]
    cases: UseCases
    delivery: SqlDelivery

    async def view(self, which: BroadcastId = FIRST) -> BroadcastView:
        return await self.cases.view_broadcast(self.secretary, which)

    async def steer(self, to: BroadcastState) -> BroadcastView:
        return await self.cases.steer_broadcast(self.secretary, FIRST, to)

    async def send(self, count: int) -> list[Job]:
        jobs = await claim(self.delivery, limit=count)
        await self.delivery.sent_together([Sent(job, 40 + job.id, "a", NOW) for job in jobs])
        return jobs


@pytest.fixture
async def office(cases: UseCases, work: SqlWork, delivery: SqlDelivery, house: House) -> Office:
    async with work() as unit:
        crowd = [await unit.roster.add_person(joined(f"Член {n}", 1_000 + n)) for n in range(CROWD)]
        await unit.roster.save_memberships([Membership(person, house.first) for person in crowd])
        await unit.meetings.invite(house.meeting, [*crowd, house.member, house.chair])
        await unit.commit()
    secretary = await cases.find_actor(house.secretary)
    await cases.announce_meeting(secretary, house.meeting)
    office = Office(house, secretary, crowd, cases, delivery)
    assert {job.card.kind for job in await office.send(2)} == {CardKind.BOARD, CardKind.BROADCAST}
    return office


async def test_the_chair_hears_of_it_first_then_everybody_by_the_roster(office: Office) -> None:
    jobs = await claim(office.delivery, limit=99)
    assert [job.person_id for job in jobs] == [office.house.chair, office.house.member, *office.crowd]


async def test_a_few_are_told_without_ado(cases: UseCases, house: House, delivery: SqlDelivery) -> None:
    await cases.announce_meeting(await cases.find_actor(house.secretary), house.meeting)
    jobs = await claim(delivery)
    assert {job.card.kind for job in jobs} == {CardKind.BOARD, CardKind.INVITATION}
    assert {job.broadcast for job in jobs} == {None}


async def test_time_left_is_told_by_what_was_sent_lately(office: Office, clock: StandingClock) -> None:
    await office.send(8)
    clock.at = NOW + timedelta(seconds=2)
    assert (await office.view()).time_left is None, "too early to tell"
    clock.at = NOW + timedelta(seconds=10)
    view = await office.view()
    assert (view.progress.sent, view.progress.waiting, view.time_left) == (8, 24, timedelta(seconds=30))
    clock.at = NOW + timedelta(minutes=2)
    view = await office.view()
    assert (view.time_left, view.waits_its_turn) == (None, True)


async def test_pausing_twice_is_pausing_once(office: Office, clock: StandingClock) -> None:
    first = await office.steer(PAUSED)
    clock.at = NOW + timedelta(minutes=1)
    again = await office.steer(PAUSED)
    assert (again.broadcast, again.running) == (first.broadcast, False)
    assert [job for job in await claim(office.delivery, limit=99) if job.broadcast] == []
    view = await office.steer(RUNNING)
    assert (view.running, view.span) == (True, timedelta())
    assert len([job for job in await claim(office.delivery, limit=99) if job.broadcast]) == CROWD + 2


async def test_who_was_not_told_when_it_was_stopped_is_on_the_board(office: Office) -> None:
    told = {job.person_id for job in await office.send(4)}
    view = await office.steer(STOPPED)
    assert (view.progress.sent, view.progress.stopped, view.over) == (4, CROWD - 2, True)
    board = await office.cases.view_board(office.secretary, office.house.meeting)
    assert {row.obstacle for row in board.tally.unreached} == {Obstacle.STOPPED}
    assert {row.person.id for row in board.rows} - {row.person.id for row in board.tally.unreached} == told
    assert board.tally.queued == 0


async def test_what_was_stopped_may_go_to_the_others_after_all(office: Office) -> None:
    await office.send(4)
    await office.steer(STOPPED)
    with pytest.raises(BroadcastOverError):
        await office.steer(PAUSED)
    assert (await office.steer(RUNNING)).progress.waiting == CROWD - 2


async def test_while_it_is_paused_the_board_says_so(office: Office) -> None:
    await office.steer(PAUSED)
    board = await office.cases.view_board(office.secretary, office.house.meeting)
    assert (board.tally.queued, board.tally.paused) == (CROWD + 2, True)


async def test_what_is_over_cannot_be_steered(office: Office) -> None:
    await office.send(99)
    assert (await office.view()).over
    for state in BroadcastState:
        with pytest.raises(BroadcastOverError):
            await office.steer(state)


async def test_only_those_who_manage_may_look_and_steer(office: Office) -> None:
    chair = await office.cases.find_actor(office.house.chair)
    with pytest.raises(NotAllowedError):
        await office.cases.view_broadcast(chair, FIRST)
    with pytest.raises(NotAllowedError):
        await office.cases.steer_broadcast(chair, FIRST, STOPPED)
    assert (await office.view()).running


@pytest.mark.parametrize("before", [RUNNING, PAUSED, STOPPED])
async def test_cancelled_in_the_middle_only_those_who_were_told_hear_of_it(
    office: Office, before: BroadcastState, elsewhere: SqlWork
) -> None:
    told = {job.person_id for job in await office.send(5)}
    if before is not RUNNING:
        await office.steer(before)
    await office.cases.cancel_meeting(office.secretary, office.house.meeting, "Болезнь докладчика")
    view = await office.view()
    assert (view.over, view.progress.sent, view.progress.needless) == (True, 5, CROWD - 3)
    with pytest.raises(BroadcastOverError):
        await office.steer(RUNNING)
    async with elsewhere.reading() as unit:
        records = await unit.outbox.records(Card.cancelled(office.house.meeting))
        invitations = await unit.outbox.records(Card.invitation(office.house.meeting))
    assert set(records) == told
    assert {record.state for record in invitations.values()} == {DeliveryState.SENT}
    board = await office.cases.view_board(office.secretary, office.house.meeting)
    assert board.tally.queued == 0


async def test_moved_in_the_middle_the_new_invitation_takes_the_place_of_the_old(office: Office) -> None:
    await office.send(5)
    await office.steer(PAUSED)
    meeting = (await office.cases.view_meeting(office.secretary, office.house.meeting)).gathering.meeting
    later = replace(meeting.plan, starts_at=meeting.plan.starts_at + timedelta(days=1))
    await office.cases.reschedule_meeting(office.secretary, meeting.id, later, meeting.plan.edition)
    old, new = await office.view(), await office.view(BroadcastId(2))
    assert (old.over, old.progress.needless) == (True, CROWD - 3)
    assert (new.running, new.progress.waiting) == (True, CROWD + 2)
    jobs = await claim(office.delivery, limit=99)
    assert next(job.person_id for job in jobs if job.broadcast == 2) == office.house.chair


async def test_a_reminder_to_many_is_one_however_often_it_is_asked_for(office: Office) -> None:
    await office.send(99)
    await office.cases.remind_unanswered(office.secretary, office.house.meeting)
    with pytest.raises(JustRemindedError):
        await office.cases.remind_unanswered(office.secretary, office.house.meeting)
    view = await office.view(BroadcastId(2))
    assert (view.broadcast.total, view.progress.waiting) == (CROWD + 2, CROWD + 2)
    kinds = [job.card.kind for job in await claim(office.delivery, limit=99)]
    assert (kinds.count(CardKind.BROADCAST), kinds.count(CardKind.CHASE)) == (1, CROWD + 2)


async def test_a_broadcast_of_another_body_is_nobody_else_s(office: Office, work: SqlWork) -> None:
    async with work() as unit:
        meeting = await unit.meetings.add(plan(office.house.second), [office.house.chair])
        other = await unit.outbox.broadcast(
            Card.invitation(meeting.id), [office.house.chair], key="round-1", by=office.house.chair
        )
        await unit.commit()
    with pytest.raises(NotAllowedError):
        await office.cases.steer_broadcast(office.secretary, other.id, PAUSED)
