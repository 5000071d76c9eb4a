"""Meetings come back with their bodies in order."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.errors import NotFoundError
from commission.ids import MeetingId
from commission.meetings.meeting import Meeting, MeetingState
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, plan
from tests.storage.statements import heard


async def test_a_draft_comes_back_whole(house: House, elsewhere: SqlWork) -> None:
    async with elsewhere.reading() as unit:
        assert await unit.meetings.meeting(house.meeting) == Meeting(house.meeting, plan(house.first, house.second))


async def test_a_saved_meeting_comes_back_whole(house: House, work: SqlWork, elsewhere: SqlWork) -> None:
    changed = Meeting(
        house.meeting,
        replace(plan(house.second, house.first), chair_id=house.chair),
        MeetingState.CANCELLED,
        round=3,
        announced_at=NOW,
        cancel_reason="карантин",
        sequence=2,
        changed_at=NOW,
    )
    async with work() as unit:
        await unit.meetings.save(changed)
        await unit.commit()
    async with elsewhere.reading() as unit:
        assert await unit.meetings.meeting(house.meeting) == changed


async def test_one_meeting_is_one_statement(house: House, engine: AsyncEngine, work: SqlWork) -> None:
    async with work.reading() as unit:
        with heard() as statements:
            await unit.meetings.meeting(house.meeting)
    assert [s for s, _ in statements if not s.startswith("BEGIN")] == [s for s, _ in statements[-1:]]


async def test_pages_newest_first(house: House, engine: AsyncEngine, work: SqlWork) -> None:
    async with work() as unit:
        later = (await unit.meetings.add(plan(house.first, days=40), [])).id
        only_second = (await unit.meetings.add(plan(house.second, days=30), [])).id
        soon = (await unit.meetings.add(plan(house.first, days=2), [])).id
        await unit.commit()
    both = [house.first, house.second]
    async with work.reading() as unit:
        with heard() as statements:
            page = await unit.meetings.page(both, limit=3, offset=0)
        rest = await unit.meetings.page(both, limit=3, offset=3)
        first = await unit.meetings.page([house.first], limit=9, offset=0)
        counts = [await unit.meetings.count(bodies) for bodies in (both, [house.second], [])]
    assert [m.id for m in page] == [later, only_second, house.meeting]
    assert page[2].plan.body_ids == (house.first, house.second)
    assert [m.id for m in rest] == [soon]
    assert [m.id for m in first] == [later, house.meeting, soon]
    assert counts == [4, 2, 0]
    assert sum(s.startswith("SELECT") for s, _ in statements) == 1


async def test_a_meeting_that_is_not_there(work: SqlWork) -> None:
    async with work() as unit:
        with pytest.raises(NotFoundError):
            await unit.meetings.meeting(MeetingId(9))
        with pytest.raises(NotFoundError):
            await unit.meetings.save(Meeting(MeetingId(9), plan()))


async def test_awaiting_is_what_is_announced_and_ahead(house: House, work: SqlWork) -> None:
    async with work() as unit:
        draft = await unit.meetings.awaiting(house.member, NOW)
        meeting = await unit.meetings.meeting(house.meeting)
        await unit.meetings.save(replace(meeting, state=MeetingState.ANNOUNCED))
        announced = await unit.meetings.awaiting(house.member, NOW)
        not_his = await unit.meetings.awaiting(house.secretary, NOW)
        over = await unit.meetings.awaiting(house.member, meeting.plan.starts_at + timedelta(seconds=1))
    assert (draft, announced, not_his, over) == ([], [house.meeting], [], [])
