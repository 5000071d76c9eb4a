"""Polls for a date as rows: what is kept comes back, from another transaction."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.errors import NotFoundError
from commission.ids import PersonId, SchedulingId
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.poll import Option, SchedulingPoll, SchedulingState
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House

DATES = tuple(Option(number, NOW + timedelta(days=5 + number), 90) for number in (1, 2))


def poll(house: House, **said: object) -> SchedulingPoll:
    bodies = (house.second, house.first)
    closes = NOW + timedelta(days=3)
    known = SchedulingPoll(
        SchedulingId(0), bodies, "Безопасность", "Зал", DATES, "Europe/Moscow", house.secretary, NOW, closes
    )
    return replace(known, **said)  # type: ignore[arg-type]


async def opened(work: SqlWork, house: House, token: str = "tap", **said: object) -> SchedulingPoll:
    async with work() as unit:
        made = await unit.scheduling.add(poll(house, **said), token=token)
        await unit.commit()
    return made


def said(person: PersonId, option: int, availability: Availability = Availability.YES) -> Answer:
    return Answer(person, option, availability, NOW)


async def test_a_poll_is_kept_as_it_was_opened(house: House, work: SqlWork) -> None:
    made = await opened(work, house)
    async with work.reading() as unit:
        assert await unit.scheduling.poll(made.id) == made == poll(house, id=made.id)
        assert await unit.scheduling.with_token("tap") == made
        assert await unit.scheduling.with_token("another") is None


async def test_what_was_never_there_is_not_found(house: House, work: SqlWork) -> None:
    async with work() as unit:
        with pytest.raises(NotFoundError):
            await unit.scheduling.poll(SchedulingId(77))
        with pytest.raises(NotFoundError):
            await unit.scheduling.save(poll(house, id=SchedulingId(77)))


async def test_what_becomes_of_it_is_kept_and_a_draft_that_goes_leaves_it(house: House, work: SqlWork) -> None:
    made = await opened(work, house)
    ended = made.closed(NOW).with_meeting(DATES[1], house.meeting)
    async with work() as unit:
        await unit.scheduling.save(ended)
        await unit.commit()
    async with work() as unit:
        assert (await unit.scheduling.poll(made.id)).chosen_option == DATES[1]
        await unit.meetings.forget(house.meeting)
        await unit.commit()
    async with work.reading() as unit:
        left = await unit.scheduling.poll(made.id)
    assert (left.state, left.chosen_option) == (SchedulingState.CLOSED, None)


async def test_one_answer_a_person_and_option(house: House, work: SqlWork) -> None:
    made = await opened(work, house)
    async with work() as unit:
        await unit.scheduling.put(made.id, [said(house.member, 2), said(house.member, 1), said(house.chair, 1)])
        recorded = Answer(house.member, 2, Availability.NO, NOW, house.secretary, "звонок")
        await unit.scheduling.put(made.id, [recorded])
        await unit.scheduling.put(made.id, [])
        await unit.commit()
    async with work.reading() as unit:
        assert await unit.scheduling.answers_of(made.id, house.member) == [said(house.member, 1), recorded]
        assert [(a.person_id, a.option) for a in await unit.scheduling.answers(made.id)] == [
            (house.chair, 1),
            (house.member, 1),
            (house.member, 2),
        ]


async def test_the_newest_come_first_and_only_those_of_the_bodies(house: House, work: SqlWork) -> None:
    joint = await opened(work, house)
    own = await opened(work, house, "another", body_ids=(house.first,))
    async with work.reading() as unit:
        assert await unit.scheduling.page([house.first], limit=5, offset=0) == [own, joint]
        assert await unit.scheduling.page([house.first], limit=5, offset=1) == [joint]
        assert [await unit.scheduling.count(of) for of in ([house.first], [house.second], [])] == [2, 1, 0]


async def test_what_was_said_of_a_time_holds_for_that_time_alone(house: House, work: SqlWork) -> None:
    async with work() as unit:
        await unit.scheduling.carry(house.meeting, {house.member: Availability.IF_NEED_BE})
        await unit.commit()
    async with work() as unit:
        meeting = await unit.meetings.meeting(house.meeting)
        assert await unit.scheduling.tentative(meeting.id) == {house.member: Availability.IF_NEED_BE}
        assert await unit.scheduling.tentative_of(meeting.id, house.member) is Availability.IF_NEED_BE
        assert await unit.scheduling.tentative_of(meeting.id, house.chair) is None
        later = replace(meeting.plan, starts_at=meeting.plan.starts_at + timedelta(days=1))
        await unit.meetings.save(replace(meeting, plan=later))
        assert await unit.scheduling.tentative(meeting.id) == {}
        assert await unit.scheduling.tentative_of(meeting.id, house.member) is None
