"""Who gets a meeting for his own calendar, and what is in it."""

from datetime import timedelta

import pytest

from commission.errors import NotFoundError
from commission.ids import PersonId
from commission.meetings.meeting import MeetingState
from commission.roster.actor import Actor
from commission.roster.body import Role
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock, joined, plan
from tests.use_cases.seats import seated


@pytest.fixture
async def member(cases: UseCases, house: House) -> Actor:
    return await cases.find_actor(house.member)


async def test_an_entry_stays_the_same_through_all_changes(
    cases: UseCases, house: House, secretary: Actor, member: Actor, clock: StandingClock
) -> None:
    await cases.announce_meeting(secretary, house.meeting)
    first = await cases.view_calendar_entry(member, house.meeting)
    assert (first.meeting.sequence, first.changed_at, first.taken_at) == (0, NOW, NOW)
    assert [body.id for body in first.bodies] == [house.first, house.second]

    clock.at = NOW + timedelta(hours=1)
    another = plan(house.first, house.second, days=20)
    await cases.reschedule_meeting(secretary, house.meeting, another, first.meeting.plan.edition)
    clock.at = NOW + timedelta(hours=2)
    moved = await cases.view_calendar_entry(member, house.meeting)
    assert (moved.uid, moved.meeting.sequence) == (first.uid, 1)
    assert (moved.changed_at, moved.taken_at) == (NOW + timedelta(hours=1), NOW + timedelta(hours=2))
    assert moved.meeting.plan.starts_at == another.starts_at

    await cases.cancel_meeting(secretary, house.meeting, "")
    gone = await cases.view_calendar_entry(member, house.meeting)
    assert (gone.uid, gone.meeting.sequence, gone.is_cancelled) == (first.uid, 2, True)


async def test_those_who_manage_need_no_invitation(cases: UseCases, house: House, secretary: Actor) -> None:
    await cases.announce_meeting(secretary, house.meeting)
    entry = await cases.view_calendar_entry(secretary, house.meeting)
    assert entry.meeting.state is MeetingState.ANNOUNCED


async def test_who_is_not_invited_gets_nothing(cases: UseCases, house: House, secretary: Actor, work: SqlWork) -> None:
    await cases.announce_meeting(secretary, house.meeting)
    latecomer: PersonId = await seated(work, joined("Белов Глеб", 105), house, {"first": Role.MEMBER})
    with pytest.raises(NotFoundError):
        await cases.view_calendar_entry(await cases.find_actor(latecomer), house.meeting)


async def test_a_draft_goes_into_nobodys_calendar(
    cases: UseCases, house: House, secretary: Actor, member: Actor
) -> None:
    for actor in (secretary, member):
        with pytest.raises(NotFoundError):
            await cases.view_calendar_entry(actor, house.meeting)
