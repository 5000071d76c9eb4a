"""Answers are kept, and so is every one before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.errors import NotFoundError
from commission.meetings.invitation import Answer, Attendance, Invitation
from commission.meetings.meeting import MeetingState
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House

LATER = NOW + timedelta(hours=1)


async def answered(work: SqlWork, house: House, answer: Answer) -> Invitation:
    async with work() as unit:
        invitation = replace(await unit.meetings.invitation(house.meeting, house.member), answer=answer)
        await unit.meetings.answer(invitation)
        await unit.commit()
    return invitation


async def test_the_last_answer_counts_and_all_are_kept(house: House, work: SqlWork, elsewhere: SqlWork) -> None:
    first = await answered(work, house, Answer(Attendance.VIDEO, NOW))
    full = Answer(Attendance.ABSENT, LATER, "отпуск", house.absent, house.secretary, "по телефону")
    last = await answered(work, house, full)
    async with elsewhere.reading() as unit:
        assert await unit.meetings.invitation(house.meeting, house.member) == last
        assert await unit.meetings.history(house.meeting, house.member) == [first, last]
        assert await unit.meetings.history(house.meeting, house.chair) == []


async def test_everybody_of_a_meeting(house: House, work: SqlWork) -> None:
    mine = await answered(work, house, Answer(Attendance.VIDEO, NOW))
    async with work.reading() as unit:
        everybody = await unit.meetings.invitations(house.meeting)
    assert list(everybody) == [house.chair, house.member, house.absent]
    assert everybody[house.member] == mine
    assert everybody[house.chair] == Invitation(house.meeting, house.chair)


async def test_a_new_round_asks_again_and_forgets_nothing(house: House, work: SqlWork, elsewhere: SqlWork) -> None:
    before = await answered(work, house, Answer(Attendance.ABSENT, NOW, "отпуск"))
    async with work() as unit:
        await unit.meetings.tell(house.meeting, house.member, NOW, "по телефону")
        await unit.meetings.opened(house.meeting, house.member, NOW)
        await unit.meetings.ask_again(house.meeting, 2)
        await unit.commit()
    async with elsewhere.reading() as unit:
        assert await unit.meetings.invitation(house.meeting, house.member) == before.asked_again(2)
        assert await unit.meetings.history(house.meeting, house.member) == [before]


async def test_told_and_opened(house: House, work: SqlWork, elsewhere: SqlWork) -> None:
    async with work() as unit:
        await unit.meetings.tell(house.meeting, house.absent, NOW, "по телефону, жене")
        await unit.meetings.opened(house.meeting, house.absent, LATER)
        await unit.commit()
    async with elsewhere.reading() as unit:
        found = await unit.meetings.invitation(house.meeting, house.absent)
    assert (found.told_at, found.told_ground, found.opened_at) == (NOW, "по телефону, жене", LATER)


async def test_the_list_becomes_exactly_this_one(house: House, work: SqlWork) -> None:
    kept = await answered(work, house, Answer(Attendance.VIDEO, NOW))
    async with work() as unit:
        await unit.meetings.invite(house.meeting, [house.secretary, house.member])
        listed = await unit.meetings.invitations(house.meeting)
        await unit.meetings.invite(house.meeting, [])
        nobody = await unit.meetings.invitations(house.meeting)
    assert list(listed) == [house.secretary, house.member]
    assert listed[house.member] == kept
    assert nobody == {}


async def test_one_more_is_invited_once(house: House, work: SqlWork) -> None:
    async with work() as unit:
        assert await unit.meetings.also_invite(house.meeting, house.secretary, 2)
        assert not await unit.meetings.also_invite(house.meeting, house.secretary, 3)
        invited = await unit.meetings.invitation(house.meeting, house.secretary)
    assert invited == Invitation(house.meeting, house.secretary, 2)


async def test_who_is_not_invited(house: House, work: SqlWork) -> None:
    answer = Invitation(house.meeting, house.secretary, answer=Answer(Attendance.VIDEO, NOW))
    async with work() as unit:
        with pytest.raises(NotFoundError):
            await unit.meetings.invitation(house.meeting, house.secretary)
        with pytest.raises(NotFoundError):
            await unit.meetings.answer(answer)
        with pytest.raises(NotFoundError):
            await unit.meetings.tell(house.meeting, house.secretary, NOW, "по телефону")


async def test_who_lost_his_last_seat_is_not_invited_any_more(house: House, work: SqlWork) -> None:
    await answered(work, house, Answer(Attendance.VIDEO, NOW))
    async with work() as unit:
        meeting = await unit.meetings.meeting(house.meeting)
        await unit.meetings.save(replace(meeting, state=MeetingState.ANNOUNCED))
        await unit.roster.end_membership(house.chair, house.first, NOW)
        await unit.roster.end_membership(house.member, house.first, NOW)
        still_seated = await unit.meetings.withdraw(house.chair, house.first, NOW)
        lost = await unit.meetings.withdraw(house.member, house.first, NOW)
        left = await unit.meetings.invitations(house.meeting)
        with pytest.raises(NotFoundError):
            await unit.meetings.invitation(house.meeting, house.member)
        assert await unit.meetings.also_invite(house.meeting, house.member, 1)
        anew = await unit.meetings.invitation(house.meeting, house.member)
    assert (still_seated, lost) == ([], [house.meeting])
    assert list(left) == [house.chair, house.absent]
    assert anew == Invitation(house.meeting, house.member), "the old answer does not count"


async def test_a_meeting_that_is_over_is_left_alone(house: House, work: SqlWork) -> None:
    async with work() as unit:
        over = (await unit.meetings.meeting(house.meeting)).plan.starts_at
        await unit.roster.end_membership(house.member, house.first, over)
        assert await unit.meetings.withdraw(house.member, house.first, over) == []
